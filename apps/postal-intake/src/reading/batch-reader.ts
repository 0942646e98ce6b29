import type { TermsData } from '@portcullis/data-quality';
import type { NewRecord } from '@portcullis/event-log';
import { sealerUnder, type DayKey, type Sealer, type Secrets } from '@portcullis/security';

import { remembering } from '../declare/remembering.ts';
import { nobody, traitsUnder } from '../declare/traits-under.ts';
import { itemRecord } from './item-record.ts';
import { readAndDeclare, type BytesRead, type SentBytes } from './read-and-declare.ts';

/** What reading needs all the time. Plain data, so that it can be handed to a thread. */
export interface ReadingTools extends Pick<Secrets, 'partyHashKey'> {
  /** Words that are no name. */
  readonly terms: TermsData;
}

/**
 * Reads what was sent, in its order. With a key the events of the items are made, sealed under it; without one nobody's
 * name is looked at and nothing is made.
 */
export type ReadBatch = (sent: readonly SentBytes[], dayKey: DayKey | undefined) => readonly BytesRead<NewRecord>[];

/** Keeps one sealer for as long as the day's key is the same: its nonces count on. */
export function batchReader({ partyHashKey, terms }: ReadingTools): ReadBatch {
  const traitsOf = traitsUnder({ partyHashKey }, terms);
  let sealing: { readonly keyId: string; readonly seal: Sealer } | undefined;
  return (sent, dayKey) => {
    if (dayKey === undefined) return sent.map((one) => readAndDeclare<NewRecord>(one, nobody));
    if (sealing?.keyId !== dayKey.id) sealing = { keyId: dayKey.id, seal: sealerUnder(dayKey) };
    const { seal } = sealing;
    const remembered = remembering(traitsOf);
    return sent.map((one) =>
      readAndDeclare(one, remembered, (item, messageId) => itemRecord(one.operator, messageId, item, seal)),
    );
  };
}
