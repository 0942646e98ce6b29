import { Consignment, type CancelRequest, type ScreenRequest } from '@portcullis/contracts';
import type { DeclarationKind } from '@portcullis/domain';
import { invalidFields, type FieldViolation } from '@portcullis/grpc';
import { declarationKinds } from '@portcullis/wire';

import { cancelViolations, screenViolations } from './check-request.ts';

/** One submission of an operator, checked. */
export interface CourierSubmission {
  readonly operator: string;
  readonly requestId: string;
  readonly preparedAt?: string;
  readonly sequence?: number;
  readonly consignment: Consignment;
  /** The declaration that is cancelled; absent for a submission with goods. */
  readonly cancelled?: DeclarationKind;
}

/** The submission, or why it cannot be taken. */
export type ReadSubmission =
  | { readonly ok: true; readonly submission: CourierSubmission }
  | { readonly ok: false; readonly violations: readonly FieldViolation[] };

export function readSubmission(request: ScreenRequest, operator: string, at = ''): ReadSubmission {
  const violations = screenViolations(request, at);
  const { consignment } = request;
  if (consignment === undefined || violations.length > 0) return { ok: false, violations };
  return { ok: true, submission: { operator, ...orderOf(request), consignment } };
}

export function readCancellation(request: CancelRequest, operator: string): ReadSubmission {
  const violations = cancelViolations(request);
  if (violations.length > 0) return { ok: false, violations };
  const consignment = Consignment.fromPartial({ houseWaybill: request.houseWaybill });
  const cancelled = declarationKinds.fromWire(request.kind) ?? 'fiscal';
  return { ok: true, submission: { operator, ...orderOf(request), consignment, cancelled } };
}

/** Throws `invalid` with every field that stands in the way. */
export function mustTake(read: ReadSubmission): CourierSubmission {
  if (!read.ok) throw invalidFields('the request cannot be taken', read.violations);
  return read.submission;
}

const orderOf = ({
  requestId,
  preparedAt,
  sequence,
}: Pick<ScreenRequest, 'requestId' | 'preparedAt' | 'sequence'>): Pick<
  CourierSubmission,
  'requestId' | 'preparedAt' | 'sequence'
> => ({
  requestId,
  ...(preparedAt && { preparedAt: preparedAt.toISOString() }),
  ...(sequence !== undefined && { sequence: Number(sequence) }),
});
