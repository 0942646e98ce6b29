import type { BuiltItem } from '../build-item.ts';
import { randomOf, type Random } from '../random.ts';
import type { Course } from '../truth.ts';
import type { Outbox } from './outbox.ts';
import { physicalEvents } from './physical-events.ts';
import { courseSender } from './postal-courses.ts';

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
  const sendCourse = courseSender(out);
  const send = ({ operator, course, items }: OpenMessage): void => {
    sendCourse(operator, course, items);
    // An event names a number only, so none is sent where that would be in doubt.
    if (course !== 'reused-number') for (const item of items) physicalEvents(out, item);
  };
  return {
    take: (item) => {
      const { operator, course } = item.truth;
      const key = `${operator} ${course}`;
      let message = open.get(key);
      if (message === undefined) {
        const room = course === 'once' ? ordinarySize(sizes) : sizes.between(1, 3);
        message = { operator, course, room, items: [] };
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

/** 1 to 50 items, mostly 10 to 40. */
function ordinarySize(random: Random): number {
  const draw = random.unit();
  if (draw < 0.08) return 1;
  if (draw < 0.2) return random.between(2, 9);
  return draw < 0.92 ? random.between(10, 40) : random.between(41, 50);
}
