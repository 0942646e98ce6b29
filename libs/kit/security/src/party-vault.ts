import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { AppError, asNominal, type LocalDate, type Nominal, type PlainParty, revealFor } from '@portcullis/domain';
import type { DocumentStore } from '@portcullis/document-store';

import { type DayKey, openDayKeys } from './day-keys.ts';
import type { Secrets } from './secrets.ts';

export interface PlainParties {
  readonly consignor: PlainParty;
  readonly consignee: PlainParty;
}

/** Both parties of one declaration, readable only while the key of their day exists. */
export interface SealedBlock {
  /** `party-2026-11-22`. */
  readonly keyId: string;
  /** AES-256-GCM: nonce (12 bytes), ciphertext, tag (16 bytes). */
  readonly sealed: Uint8Array;
}

/** Seals without waiting. Good for the batch at hand: ask for it again with the next one. */
export type Sealer = (parties: Nominal<PlainParties>) => SealedBlock;

export interface PartyVault {
  /** The sealer of a UTC day; its key is made at first use. `conflict` when that day was erased. */
  sealerFor(day: LocalDate): Promise<Sealer>;
  /** The key of that sealer, for a thread that seals by itself with `sealerUnder`. Good for the batch at hand, too. */
  keyFor(day: LocalDate): Promise<DayKey>;
  seal(parties: Nominal<PlainParties>, day: LocalDate): Promise<SealedBlock>;
  /**
   * In the order of the blocks; `undefined` where the key was erased. A block that was altered, or sealed by another
   * installation, is an `internal` error.
   */
  unsealMany(blocks: readonly SealedBlock[]): Promise<readonly (Nominal<PlainParties> | undefined)[]>;
  /** Erases the key of a day and with it everybody who was sealed under it. Other processes follow within a minute. */
  eraseDay(day: LocalDate): Promise<void>;
}

export interface PartyVaultOptions {
  readonly store: DocumentStore;
  readonly secrets: Secrets;
  readonly now: () => Date;
}

const NONCE = 12;
const TAG = 16;
const COUNTER_AT = 8;
const COUNTER_END = 2 ** 32;
const SEALERS_KEPT = 64;

/** Keeps who sent and who receives: one key a day, stored in the collection `party-keys` wrapped by the master key. */
export async function openPartyVault({ store, secrets, now }: PartyVaultOptions): Promise<PartyVault> {
  const keys = await openDayKeys(store, secrets, now);
  const sealers = new Map<string, { readonly dayKey: DayKey; readonly sealer: Sealer }>();

  const sealerFor = async (day: LocalDate): Promise<Sealer> => {
    const dayKey = await keys.ofDay(day);
    const known = sealers.get(dayKey.id);
    if (known?.dayKey === dayKey) return known.sealer;
    if (sealers.size >= SEALERS_KEPT) sealers.clear();
    const sealer = sealerUnder(dayKey);
    sealers.set(dayKey.id, { dayKey, sealer });
    return sealer;
  };

  return {
    sealerFor,
    keyFor: (day) => keys.ofDay(day),
    seal: async (parties, day) => (await sealerFor(day))(parties),
    unsealMany: async (blocks) => {
      const found = await keys.getMany(blocks.map(({ keyId }) => keyId));
      return blocks.map((block) => {
        const dayKey = found.get(block.keyId);
        return dayKey === undefined ? undefined : unseal(dayKey, block.sealed);
      });
    },
    eraseDay: async (day) => {
      await keys.erase(day);
      sealers.delete(`party-${day}`);
    },
  };
}

/**
 * A nonce is 8 random bytes of this sealer and a counter, so none comes twice under one key: not here, not after a
 * restart, not in another thread or process.
 */
export function sealerUnder({ id, key }: DayKey): Sealer {
  const nonce = Buffer.alloc(NONCE);
  let counter = COUNTER_END;
  return (parties) => {
    if (counter >= COUNTER_END) {
      randomBytes(COUNTER_AT).copy(nonce);
      counter = 0;
    }
    nonce.writeUInt32BE(counter++, COUNTER_AT);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const text = cipher.update(JSON.stringify(revealFor('sealing', parties)), 'utf8');
    cipher.final(); // GCM is a stream cipher: nothing is left to come
    const sealed = new Uint8Array(NONCE + text.length + TAG);
    sealed.set(nonce);
    sealed.set(text, NONCE);
    sealed.set(cipher.getAuthTag(), NONCE + text.length);
    return { keyId: id, sealed };
  };
}

function unseal({ id, key }: DayKey, sealed: Uint8Array): Nominal<PlainParties> {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(sealed.subarray(-TAG));
    const text = decipher.update(sealed.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
    return asNominal(JSON.parse(text) as PlainParties);
  } catch (thrown) {
    throw new AppError('internal', `parties sealed under ${id} cannot be opened: they were altered`, thrown);
  }
}
