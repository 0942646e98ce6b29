import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

import { AppError, type LocalDate } from '@portcullis/domain';
import type { Collection, DocumentStore } from '@portcullis/document-store';

import { type Secrets, SECRET_BYTES } from './secrets.ts';

/** The key of one day under which parties are sealed. Can be posted to a thread of this process; shows no bytes in a log. */
export interface DayKey {
  /** `party-2026-11-22`. */
  readonly id: string;
  readonly key: KeyObject;
}

export interface DayKeys {
  /** The key of a day, made at first use. `conflict` when it was erased: nothing is sealed under such a day again. */
  ofDay(day: LocalDate): Promise<DayKey>;
  /** Keys by id; erased and unknown ones are left out. */
  getMany(ids: Iterable<string>): Promise<ReadonlyMap<string, DayKey>>;
  /** Erases the key for good and leaves a mark in its place. */
  erase(day: LocalDate): Promise<void>;
}

interface DayKeyDocument {
  /** AES-256-GCM under the master key, bound to the id: nonce, ciphertext, tag, in base64. */
  readonly wrapped?: string;
  readonly madeAt?: string;
  readonly erasedAt?: string;
}

interface Known {
  readonly dayKey: DayKey;
  readonly readAt: number;
}

/** Another process may erase a key: after so long it is looked up again. */
const FRESH_MS = 60_000;
const KEYS_KEPT = 1_000;
const NONCE = 12;
const TAG = 16;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export async function openDayKeys(store: DocumentStore, secrets: Secrets, now: () => Date): Promise<DayKeys> {
  const documents: Collection<DayKeyDocument> = await store.collection({ name: 'party-keys' });
  const masterKey = createSecretKey(secrets.masterKey);
  const known = new Map<string, Known>();

  const isFresh = (id: string): boolean => {
    const entry = known.get(id);
    return entry !== undefined && now().getTime() - entry.readAt < FRESH_MS;
  };

  const remember = (id: string, wrapped: string): DayKey => {
    const dayKey = known.get(id)?.dayKey ?? { id, key: unwrap(masterKey, id, wrapped) };
    if (known.size >= KEYS_KEPT) known.clear();
    known.set(id, { dayKey, readAt: now().getTime() });
    return dayKey;
  };

  const getMany = async (ids: Iterable<string>): Promise<ReadonlyMap<string, DayKey>> => {
    const found = new Map<string, DayKey>();
    const asked: string[] = [];
    for (const id of new Set(ids)) {
      const entry = isFresh(id) ? known.get(id) : undefined;
      if (entry === undefined) asked.push(id);
      else found.set(id, entry.dayKey);
    }
    if (asked.length === 0) return found;
    const stored = new Map((await documents.getMany(asked)).map(({ id, document }) => [id, document.wrapped]));
    for (const id of asked) {
      const wrapped = stored.get(id);
      if (wrapped === undefined) known.delete(id);
      else found.set(id, remember(id, wrapped));
    }
    return found;
  };

  const make = async (id: string): Promise<DayKey> => {
    const document = { wrapped: wrap(masterKey, id), madeAt: now().toISOString() };
    const [result] = await documents.write([{ id, expected: 0, document }]);
    if (result?.ok) return remember(id, document.wrapped);
    const existing = (await getMany([id])).get(id); // somebody else was first, or it was erased
    if (existing !== undefined) return existing;
    throw new AppError('conflict', `the key ${id} was erased: nothing can be sealed under that day again`);
  };

  return {
    getMany,
    ofDay: async (day) => {
      const id = keyIdOf(day);
      return (await getMany([id])).get(id) ?? make(id);
    },
    erase: async (day) => {
      const id = keyIdOf(day);
      known.delete(id);
      for (;;) {
        const [stored] = await documents.getMany([id]);
        if (stored?.document.erasedAt !== undefined) return;
        const document = { erasedAt: now().toISOString() };
        const [result] = await documents.write([{ id, expected: stored?.version ?? 0, document }]);
        known.delete(id);
        if (result?.ok) return;
      }
    },
  };
}

function keyIdOf(day: LocalDate): string {
  if (DAY.test(day)) return `party-${day}`;
  throw new AppError('invalid', `a day is written YYYY-MM-DD, not ${JSON.stringify(day)}`);
}

function wrap(masterKey: KeyObject, id: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', masterKey, nonce).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([nonce, cipher.update(randomBytes(SECRET_BYTES)), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64');
}

function unwrap(masterKey: KeyObject, id: string, wrapped: string): KeyObject {
  const bytes = Buffer.from(wrapped, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', masterKey, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(-TAG));
    return createSecretKey(Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]));
  } catch (thrown) {
    throw new AppError('internal', `the key ${id} cannot be opened: is this the master key it was made with?`, thrown);
  }
}
