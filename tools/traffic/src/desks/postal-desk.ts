import type { BuiltItem } from '../build-item.ts';
import { DAY, dayOf, HOUR, monthsBefore } from '../days.ts';
import { randomOf, type Random } from '../random.ts';
import type { Course } from '../truth.ts';
import { CORRECTABLE, earlierVersion, withDefect } from '../versions.ts';
import { messageWriter, type MessageItem } from './message-writer.ts';
import type { Outbox } from './outbox.ts';
import { physicalEvents } from './physical-events.ts';

/** Collects items into messages, one open message per post and course, and sends them on their course. */
export interface PostalDesk {
  readonly take: (item: BuiltItem) => void;
  /** Sends what is still open. */
  readonly close: () => void;
}

interface OpenMessage {
  readonly operator: string;
  readonly course: Course;
  readonly room: number;
  readonly items: BuiltItem[];
}

export function postalDesk(out: Outbox): PostalDesk {
  const open = new Map<string, OpenMessage>();
  const sizes = randomOf(out.seed, SIZE_STREAM);
  const send = courseSender(out);
  return {
    take: (item) => {
      const { operator, course } = item.truth;
      const key = `${operator} ${course}`;
      let message = open.get(key);
      if (message === undefined) {
        message = { operator, course, room: course === 'once' ? ordinarySize(sizes) : sizes.between(1, 3), items: [] };
        open.set(key, message);
      }
      message.items.push(item);
      if (message.items.length < message.room) return;
      open.delete(key);
      send(message);
    },
    close: () => {
      for (const message of open.values()) send(message);
      open.clear();
    },
  };
}

const SIZE_STREAM = 0x7fff_0002;

function ordinarySize(random: Random): number {
  const draw = random.unit();
  if (draw < 0.08) return 1;
  if (draw < 0.2) return random.between(2, 9);
  return draw < 0.92 ? random.between(10, 40) : random.between(41, 50);
}

function courseSender(out: Outbox): (message: OpenMessage) => void {
  const write = messageWriter(out);
  const random = randomOf(out.seed, COURSE_STREAM);
  const soon = (): number => random.between(40, 600);
  const laterMs = (): number => HOUR + random.between(0, 3600) * 1000;

  return ({ operator, course, items }) => {
    const now = out.preparedAt();
    const final = items.map(({ parcel, truth }): MessageItem => ({ parcel, truth }));
    const before = (): MessageItem[] => items.map(({ parcel, truth }) => ({ parcel: earlierVersion(parcel), truth }));
    const ordinary = { operator, preparedAt: now, why: course === 'once' ? 'ordinary' : course };
    switch (course) {
      case 'amended': {
        write({ ...ordinary, items: before() });
        const preparedAt = now + laterMs();
        out.later(soon(), () => write({ ...ordinary, items: final, preparedAt }));
        break;
      }
      case 'corrected': {
        const wrong = items.map(({ parcel, truth }) => ({
          parcel: withDefect(parcel, random.pick(CORRECTABLE)),
          truth,
        }));
        write({ ...ordinary, items: wrong });
        const preparedAt = now + laterMs();
        out.later(soon(), () => write({ ...ordinary, items: final, preparedAt }));
        break;
      }
      case 'cancelled': {
        write({ ...ordinary, items: final });
        const preparedAt = now + laterMs();
        out.later(soon(), () => write({ ...ordinary, items: final, preparedAt, cancelled: true, why: 'cancellation' }));
        break;
      }
      case 'cancelled-first': {
        write({ ...ordinary, items: final, preparedAt: now + laterMs(), cancelled: true, why: 'cancellation' });
        out.later(soon(), () => write({ ...ordinary, items: final }));
        break;
      }
      case 'out-of-order': {
        // The older version gets the lower sequence, as it was numbered first, and arrives last.
        const older = write.reserve(operator);
        write({ ...ordinary, items: final, preparedAt: now + laterMs() });
        out.later(soon(), () => write({ ...ordinary, items: before(), header: older }));
        break;
      }
      case 'late':
        write({ ...ordinary, items: final, preparedAt: now - random.between(5, 8) * DAY });
        break;
      case 'repeated-bytes':
      case 'repeated-id': {
        const again = write({ ...ordinary, items: final });
        out.later(soon(), () => again(course === 'repeated-id'));
        break;
      }
      case 'no-header':
        write({
          ...ordinary,
          items: final,
          leaveOut: random.pick(['all', 'messageId', 'preparedAt', 'sequence'] as const),
        });
        break;
      case 'reused-number': {
        const olderMs = monthsBefore(out.todayMs, 15, random.between(0, 25));
        const postedOn = dayOf(olderMs);
        const older = items.map(({ parcel, truth }) => ({
          parcel: { ...earlierVersion(parcel), postedOn },
          truth: { ...truth, postedOn },
        }));
        const sendOlder = (): void => void write({ ...ordinary, items: older, preparedAt: olderMs + 9 * HOUR });
        const olderFirst = random.chance(0.5);
        if (olderFirst) sendOlder();
        write({ ...ordinary, items: final });
        if (!olderFirst) out.later(soon(), sendOlder);
        break;
      }
      default:
        write({ ...ordinary, items: final });
    }
    if (course !== 'reused-number') for (const item of items) physicalEvents(out, item);
  };
}

const COURSE_STREAM = 0x7fff_0003;
