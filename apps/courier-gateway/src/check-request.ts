import type { ScreenRequest } from '@portcullis/contracts';
import { checkHouseWaybill } from '@portcullis/domain';
import type { FieldViolation } from '@portcullis/grpc';

/** Why a request cannot be taken at all; what is wrong with its goods is for the quality check to say. */
export function violationsOf(request: ScreenRequest): FieldViolation[] {
  const violations: FieldViolation[] = [];
  if (!isRequestId(request.requestId)) {
    violations.push({ field: 'requestId', description: 'Give each submission an id of 1 to 64 printable characters.' });
  }
  if (request.consignment === undefined) {
    violations.push({ field: 'consignment', description: 'The request has no consignment.' });
  } else if (!checkHouseWaybill(request.consignment.houseWaybill).ok) {
    const description = 'Give the house waybill: 1 to 70 printable ASCII characters.';
    violations.push({ field: 'consignment.houseWaybill', description });
  }
  return violations;
}

/** Part of event ids, so it holds no slash: one request can never pass for another. */
const isRequestId = (id: string): boolean => /^[!-.0-~]{1,64}$/.test(id);
