import { DeclarationKind, type ScreenRequest } from '@portcullis/contracts';

import type { BuiltItem } from '../build-item.ts';
import { HOUR } from '../days.ts';
import { writeScreenRequest } from '../formats/screen-request.ts';
import { masterWaybill } from '../numbers.ts';
import type { Parcel } from '../parcel.ts';
import { earlierVersion } from '../versions.ts';
import type { Outbox } from './outbox.ts';
import { physicalEvents } from './physical-events.ts';

/** Sends consignments on their course. */
export interface CourierDesk {
  readonly take: (item: BuiltItem) => void;
}

export function courierDesk(out: Outbox): CourierDesk {
  const counters = new Map<string, number>();
  const next = (operator: string): number => {
    const sequence = (counters.get(operator) ?? 0) + 1;
    counters.set(operator, sequence);
    return sequence;
  };

  return {
    take: (item) => {
      const { parcel, truth, random } = item;
      const { operator } = truth;
      const now = out.preparedAt() + random.below(1000);
      const usual = random.chance(0.6) ? DeclarationKind.SECURITY : DeclarationKind.FISCAL;
      const flight = random.below(9_000_000);
      const soon = (): number => random.between(40, 600);
      const request = (
        sent: Parcel,
        preparedMs: number,
        kind: DeclarationKind,
        sequence = next(operator),
      ): ScreenRequest =>
        writeScreenRequest(
          {
            requestId: `${operator}-${sequence}`,
            preparedAt: new Date(preparedMs),
            sequence,
            masterWaybill: masterWaybill(flight),
            kind,
            expectedDepartureAt: new Date(out.todayMs + 2 * HOUR),
            expectedArrivalAt: new Date(out.todayMs + 14 * HOUR),
          },
          sent,
        );
      const put = (sent: ScreenRequest, repeated = false): void =>
        out.put({ kind: 'consignment', operator, request: sent, truth, repeated });
      const laterMs = now + HOUR + random.below(3_600_000);
      switch (truth.course) {
        case 'amended':
          put(request(earlierVersion(parcel), now, usual));
          out.later(soon(), () => put(request(parcel, laterMs, usual)));
          break;
        case 'out-of-order': {
          const older = next(operator);
          put(request(parcel, laterMs, usual));
          out.later(soon(), () => put(request(earlierVersion(parcel), now, usual, older)));
          break;
        }
        case 'repeated-request': {
          const sent = request(parcel, now, usual);
          put(sent);
          out.later(soon(), () => put(sent, true));
          break;
        }
        case 'two-declarations':
          put(request(parcel, now, DeclarationKind.SECURITY));
          out.later(soon(), () => put(request(parcel, laterMs, DeclarationKind.FISCAL)));
          break;
        case 'cancelled':
          put(request(parcel, now, usual));
          out.later(soon(), () => {
            const sequence = next(operator);
            const cancel = {
              requestId: `${operator}-${sequence}`,
              houseWaybill: parcel.number,
              preparedAt: new Date(laterMs),
              sequence: BigInt(sequence),
              reason: 'order withdrawn by the buyer',
              kind: usual,
            };
            out.put({ kind: 'courier-cancel', operator, request: cancel, truth });
          });
          break;
        default:
          put(request(parcel, now, usual));
      }
      physicalEvents(out, item);
    },
  };
}
