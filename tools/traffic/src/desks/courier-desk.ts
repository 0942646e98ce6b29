import { DeclarationKind, type CancelRequest, type ScreenRequest } from '@portcullis/contracts';

import type { BuiltItem } from '../build-item.ts';
import { HOUR } from '../days.ts';
import { writeScreenRequest } from '../formats/screen-request.ts';
import { masterWaybill } from '../numbers.ts';
import type { Parcel } from '../parcel.ts';
import type { Course } from '../truth.ts';
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
      const act = ACTS[item.truth.course] ?? sendOnce;
      act(sendingOf(out, item, next));
      physicalEvents(out, item);
    },
  };
}

interface Sending {
  readonly parcel: Parcel;
  /** When the first submission is prepared, and when a second one is, in ms. */
  readonly now: number;
  readonly amendedAt: number;
  readonly usual: DeclarationKind;
  readonly reserve: () => number;
  readonly request: (parcel: Parcel, preparedMs: number, kind: DeclarationKind, sequence?: number) => ScreenRequest;
  readonly put: (request: ScreenRequest, repeated?: boolean) => void;
  readonly cancel: () => void;
  /** Sends after some more items. */
  readonly soon: (send: () => void) => void;
}

function sendOnce({ parcel, now, usual, request, put }: Sending): void {
  put(request(parcel, now, usual));
}

const ACTS: Readonly<Partial<Record<Course, (sending: Sending) => void>>> = {
  amended: ({ parcel, now, amendedAt, usual, request, put, soon }) => {
    put(request(earlierVersion(parcel), now, usual));
    soon(() => put(request(parcel, amendedAt, usual)));
  },
  'out-of-order': ({ parcel, now, amendedAt, usual, reserve, request, put, soon }) => {
    const older = reserve();
    put(request(parcel, amendedAt, usual));
    soon(() => put(request(earlierVersion(parcel), now, usual, older)));
  },
  'repeated-request': ({ parcel, now, usual, request, put, soon }) => {
    const sent = request(parcel, now, usual);
    put(sent);
    soon(() => put(sent, true));
  },
  'two-declarations': ({ parcel, now, amendedAt, request, put, soon }) => {
    put(request(parcel, now, DeclarationKind.SECURITY));
    soon(() => put(request(parcel, amendedAt, DeclarationKind.FISCAL)));
  },
  cancelled: ({ parcel, now, usual, request, put, cancel, soon }) => {
    put(request(parcel, now, usual));
    soon(cancel);
  },
};

function sendingOf(out: Outbox, { parcel, truth, random }: BuiltItem, next: (operator: string) => number): Sending {
  const { operator } = truth;
  const now = out.preparedAt() + random.below(1000);
  const amendedAt = now + HOUR + random.below(HOUR);
  const usual = random.chance(0.6) ? DeclarationKind.SECURITY : DeclarationKind.FISCAL;
  const header = {
    masterWaybill: masterWaybill(random.below(9_000_000)),
    expectedDepartureAt: new Date(out.todayMs + 2 * HOUR),
    expectedArrivalAt: new Date(out.todayMs + 14 * HOUR),
  };
  const reserve = (): number => next(operator);
  return {
    parcel,
    now,
    amendedAt,
    usual,
    reserve,
    request: (sent, preparedMs, kind, sequence = reserve()) => {
      const requestId = `${operator}-${sequence}`;
      return writeScreenRequest({ ...header, requestId, preparedAt: new Date(preparedMs), sequence, kind }, sent);
    },
    put: (request, repeated = false) => out.put({ kind: 'consignment', operator, request, truth, repeated }),
    cancel: () => {
      const sequence = reserve();
      const request: CancelRequest = {
        requestId: `${operator}-${sequence}`,
        houseWaybill: parcel.number,
        preparedAt: new Date(amendedAt),
        sequence: BigInt(sequence),
        reason: 'order withdrawn by the buyer',
        kind: usual,
      };
      out.put({ kind: 'courier-cancel', operator, request, truth });
    },
    soon: (send) => out.later(random.between(40, 600), send),
  };
}
