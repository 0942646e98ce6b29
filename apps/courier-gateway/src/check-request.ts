import type { CancelRequest, Consignment, ReportEventRequest, ScreenRequest } from '@portcullis/contracts';
import { checkHouseWaybill } from '@portcullis/domain';
import type { FieldViolation } from '@portcullis/grpc';
import { fromTimestamp } from '@portcullis/wire';

/**
 * Why a request cannot be taken at all; what is wrong with its goods is for the quality check to say. `at` stands before
 * every field: `request.` where the request is part of another message.
 */
export function screenViolations(request: ScreenRequest, at = ''): FieldViolation[] {
  const violations = orderViolations(request, at);
  if (request.consignment === undefined) {
    violations.push({ field: `${at}consignment`, description: 'Give the consignment.' });
  } else consignmentViolations(request.consignment, `${at}consignment.`, violations);
  return violations;
}

export function cancelViolations(request: CancelRequest): FieldViolation[] {
  const violations = orderViolations(request, '');
  checkWaybill(request.houseWaybill, '', violations);
  return violations;
}

export function eventViolations(request: ReportEventRequest): FieldViolation[] {
  const violations: FieldViolation[] = [];
  checkRequestId(request.requestId, '', violations);
  checkWaybill(request.houseWaybill, '', violations);
  if (fromTimestamp(request.at) === undefined) violations.push({ field: 'at', description: 'Say when it happened.' });
  if (request.place.length > PLACE_MOST) {
    violations.push({ field: 'place', description: `A place has at most ${PLACE_MOST} characters.` });
  }
  return violations;
}

const PLACE_MOST = 35;
const MORE_THAN_ENOUGH = 20;

/** Which submission this is, and which of two is the later one. */
function orderViolations(
  { requestId, preparedAt, sequence }: Pick<ScreenRequest, 'requestId' | 'preparedAt' | 'sequence'>,
  at: string,
): FieldViolation[] {
  const violations: FieldViolation[] = [];
  checkRequestId(requestId, at, violations);
  checkTime(preparedAt, `${at}preparedAt`, violations);
  if (sequence !== undefined && sequence > Number.MAX_SAFE_INTEGER) {
    violations.push({ field: `${at}sequence`, description: 'Count below 2^53.' });
  }
  return violations;
}

function consignmentViolations(consignment: Consignment, at: string, violations: FieldViolation[]): void {
  checkWaybill(consignment.houseWaybill, at, violations);
  checkTime(consignment.expectedDepartureAt, `${at}expectedDepartureAt`, violations);
  checkTime(consignment.expectedArrivalAt, `${at}expectedArrivalAt`, violations);
  checkNumber(consignment.pieces, `${at}pieces`, violations);
  for (const [index, { quantity, packages }] of consignment.lines.entries()) {
    if (violations.length >= MORE_THAN_ENOUGH) return;
    if (quantity !== undefined) checkNumber(quantity, `${at}lines[${index}].quantity`, violations);
    if (packages !== undefined) checkNumber(packages, `${at}lines[${index}].packages`, violations);
  }
}

/** Part of event ids, so it holds no slash: one request can never pass for another. */
function checkRequestId(id: string, at: string, violations: FieldViolation[]): void {
  if (/^[!-.0-~]{1,64}$/.test(id)) return;
  const description = 'Give each submission an id of 1 to 64 printable ASCII characters without space and slash.';
  violations.push({ field: `${at}requestId`, description });
}

function checkWaybill(number: string, at: string, violations: FieldViolation[]): void {
  if (checkHouseWaybill(number).ok) return;
  const description = 'Give the house waybill: 1 to 70 printable ASCII characters.';
  violations.push({ field: `${at}houseWaybill`, description });
}

function checkTime(time: Date | undefined, field: string, violations: FieldViolation[]): void {
  if (time === undefined || fromTimestamp(time) !== undefined) return;
  violations.push({ field, description: 'Give a time in the years 0001 to 9999.' });
}

/** A number that JSON cannot hold could not be kept as it was declared. */
function checkNumber(number: number | undefined, field: string, violations: FieldViolation[]): void {
  if (number === undefined || Number.isFinite(number)) return;
  violations.push({ field, description: 'Give a finite number.' });
}
