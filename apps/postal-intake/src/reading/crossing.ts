import type { AppErrorCode } from '@portcullis/domain';
import type { NewRecord } from '@portcullis/event-log';
import type { DayKey } from '@portcullis/security';
import { ITEM_DECLARED } from '@portcullis/wire';

import { pack, unpack, type Packed } from './packed.ts';
import type { BytesRead, SentBytes } from './read-and-declare.ts';

/** A batch on its way to the thread that reads. */
export interface Ask {
  readonly sent: readonly Omit<SentBytes, 'bytes'>[];
  readonly bodies: Packed;
  readonly dayKey: DayKey | undefined;
}

/** The same batch on its way back, read: the events in columns, which cross at a tenth of what objects cost. */
export interface Answered {
  /** Each message holds, instead of its events, how many of them are its own. */
  readonly read: readonly BytesRead<never>[];
  readonly counts: readonly number[];
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  readonly values: Packed;
}

/** What the thread says: that it is ready to read, what it read, or why it could not. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly answered: Answered }
  | { readonly kind: 'failed'; readonly code: AppErrorCode; readonly message: string };

export const packSent = (sent: readonly SentBytes[], dayKey: DayKey | undefined): Ask => ({
  sent: sent.map(({ bytes: _, ...rest }) => rest),
  bodies: pack(sent.map(({ bytes }) => bytes)),
  dayKey,
});

export function unpackSent({ sent, bodies }: Ask): SentBytes[] {
  const runs = unpack(bodies);
  return sent.map((one, index) => ({ ...one, bytes: runs[index] ?? NOTHING }));
}

export function packRead(read: readonly BytesRead<NewRecord>[]): Answered {
  const counts: number[] = [];
  const records: NewRecord[] = [];
  const bare = read.map((one): BytesRead<never> => {
    if (!one.ok) return one;
    const messages = one.messages.map((message) => {
      counts.push(message.made.length);
      for (const record of message.made) records.push(record);
      return { ...message, made: [] };
    });
    return { ok: true, messages };
  });
  return {
    read: bare,
    counts,
    ids: records.map(({ id }) => id),
    keys: records.map(({ key }) => key),
    values: pack(records.map(({ value }) => value ?? NOTHING)),
  };
}

export function unpackRead({ read, counts, ids, keys, values }: Answered): BytesRead<NewRecord>[] {
  const records = unpack(values).map((value, index): NewRecord => ({
    id: ids[index] ?? '',
    key: keys[index] ?? '',
    type: ITEM_DECLARED,
    value,
  }));
  let message = 0;
  let at = 0;
  return read.map((one) => {
    if (!one.ok) return one;
    const messages = one.messages.map((bare) => ({
      ...bare,
      made: records.slice(at, (at += counts[message++] ?? 0)),
    }));
    return { ok: true, messages };
  });
}

const NOTHING = new Uint8Array(0);
