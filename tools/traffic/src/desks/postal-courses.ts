import type { BuiltItem } from '../build-item.ts';
import { DAY, dayOf, HOUR, monthsBefore } from '../days.ts';
import { randomOf } from '../random.ts';
import type { Course } from '../truth.ts';
import { CORRECTABLE, earlierVersion, withDefect } from '../versions.ts';
import { messageWriter, type MessageItem, type MessageToWrite, type MessageWriter } from './message-writer.ts';
import type { Outbox } from './outbox.ts';

/** Sends the items of one post that share a course, and plans what follows. */
export type SendCourse = (operator: string, course: Course, items: readonly BuiltItem[]) => void;

export function courseSender(out: Outbox): SendCourse {
  const write = messageWriter(out);
  const random = randomOf(out.seed, COURSE_STREAM);
  return (operator, course, items) => {
    const now = out.preparedAt();
    const act = ACTS[course] ?? sendOnce;
    act({
      write,
      now,
      todayMs: out.todayMs,
      pick: random.pick,
      between: random.between,
      amendedAt: now + HOUR + random.between(0, 3600) * 1000,
      soon: (send) => out.later(random.between(40, 600), send),
      basics: { operator, preparedAt: now, why: course === 'once' ? 'ordinary' : course },
      final: items.map(({ parcel, truth }) => ({ parcel, truth })),
    });
  };
}

const COURSE_STREAM = 0x7fff_0003;

interface Sending {
  readonly write: MessageWriter;
  /** When the first submission is prepared, in ms. */
  readonly now: number;
  /** When a second one is. */
  readonly amendedAt: number;
  readonly todayMs: number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly between: (low: number, high: number) => number;
  /** Sends after some more items. */
  readonly soon: (send: () => void) => void;
  readonly basics: Omit<MessageToWrite, 'items'>;
  readonly final: readonly MessageItem[];
}

function sendOnce({ write, basics, final }: Sending): void {
  write({ ...basics, items: final });
}

const before = (items: readonly MessageItem[]): MessageItem[] =>
  items.map(({ parcel, truth }) => ({ parcel: earlierVersion(parcel), truth }));

function sendThenFinal({ write, basics, final, amendedAt, soon }: Sending, first: readonly MessageItem[]): void {
  write({ ...basics, items: first });
  soon(() => void write({ ...basics, items: final, preparedAt: amendedAt }));
}

function repeat({ write, basics, final, soon }: Sending, writtenDifferently: boolean): void {
  const again = write({ ...basics, items: final });
  soon(() => again(writtenDifferently));
}

const ACTS: Readonly<Partial<Record<Course, (sending: Sending) => void>>> = {
  amended: (sending) => sendThenFinal(sending, before(sending.final)),
  corrected: (sending) =>
    sendThenFinal(
      sending,
      sending.final.map(({ parcel, truth }) => ({ parcel: withDefect(parcel, sending.pick(CORRECTABLE)), truth })),
    ),
  cancelled: ({ write, basics, final, amendedAt, soon }) => {
    write({ ...basics, items: final });
    soon(() => void write({ ...basics, items: final, preparedAt: amendedAt, cancelled: true, why: 'cancellation' }));
  },
  'cancelled-first': ({ write, basics, final, amendedAt, soon }) => {
    const declaration = write.reserve(basics.operator);
    write({ ...basics, items: final, preparedAt: amendedAt, cancelled: true, why: 'cancellation' });
    soon(() => void write({ ...basics, items: final, header: declaration }));
  },
  'out-of-order': ({ write, basics, final, amendedAt, soon }) => {
    // The older version gets the lower sequence, as it was numbered first, and arrives last.
    const older = write.reserve(basics.operator);
    write({ ...basics, items: final, preparedAt: amendedAt });
    soon(() => void write({ ...basics, items: before(final), header: older }));
  },
  late: ({ write, basics, final, now, between }) =>
    void write({ ...basics, items: final, preparedAt: now - between(5, 7) * DAY }),
  'repeated-bytes': (sending) => repeat(sending, false),
  'repeated-id': (sending) => repeat(sending, true),
  'no-header': ({ write, basics, final, pick }) =>
    void write({ ...basics, items: final, leaveOut: pick(['all', 'messageId', 'preparedAt', 'sequence'] as const) }),
  'reused-number': ({ write, basics, final, todayMs, between, pick, soon }) => {
    const olderMs = monthsBefore(todayMs, 15, between(0, 25));
    const postedOn = dayOf(olderMs);
    const older = before(final).map(({ parcel, truth }) => ({
      parcel: { ...parcel, postedOn },
      truth: { ...truth, postedOn },
    }));
    const sendOlder = (): void => void write({ ...basics, items: older, preparedAt: olderMs + 9 * HOUR });
    const olderFirst = pick([true, false]);
    if (olderFirst) sendOlder();
    write({ ...basics, items: final });
    if (!olderFirst) soon(sendOlder);
  },
};
