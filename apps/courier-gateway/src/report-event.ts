import { EventKind, type ReportEventRequest } from '@portcullis/contracts';
import type { PhysicalKind } from '@portcullis/domain';
import type { EventLog } from '@portcullis/event-log';
import { invalidFields } from '@portcullis/grpc';
import { fromTimestamp, itemKeyOf, physicalRecord } from '@portcullis/wire';

import { eventViolations } from './check-request.ts';

const KINDS: Readonly<Partial<Record<EventKind, PhysicalKind>>> = {
  [EventKind.DEPARTED]: 'departed',
  [EventKind.ARRIVED]: 'arrived',
  [EventKind.PRESENTED]: 'presented',
  [EventKind.RELEASED]: 'released',
};

/** Puts a courier's physical event on `items`; durable when it resolves. Throws `invalid` with every wrong field. */
export async function reportEvent(request: ReportEventRequest, operator: string, log: EventLog): Promise<void> {
  const violations = eventViolations(request);
  const kind = KINDS[request.kind];
  if (kind === undefined) {
    const description = 'Say what happened: departed, arrived, presented or released.';
    violations.push({ field: 'kind', description });
  }
  const at = fromTimestamp(request.at);
  if (kind === undefined || at === undefined || violations.length > 0) {
    throw invalidFields('the event cannot be taken', violations);
  }
  const { requestId, houseWaybill: number, place } = request;
  const event = { kind, at, ...(place !== '' && { place }) };
  const id = `${operator}/${requestId}/${number}/${kind}`;
  await log.append('items', [physicalRecord(id, itemKeyOf(number, false, operator), { number, operator, event })]);
}
