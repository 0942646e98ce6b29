import type { FoundLine, Nature, ResultCode } from '@portcullis/domain';

import type { SourceTexts } from '../data-files.ts';
import type { Random } from '../random.ts';
import type { Destination } from '../words/destinations.ts';
import type { Origin } from '../words/origins.ts';

/** A line before it has a currency: weights in kg and prices in euro, a piece. */
export interface ContentLine {
  readonly text: string;
  readonly hs6: string;
  readonly kg: number;
  readonly euro: number;
  readonly quantity: number;
  readonly brand?: string;
}

/** Who a parcel comes from; `firm` is an index of `FIRMS`. */
export type SenderDraft = { readonly firm: number } | 'private';

/** What is in a parcel and what is claimed about it. */
export interface Content {
  readonly nature: Nature;
  readonly sender: SenderDraft;
  readonly toFirm?: boolean;
  readonly lines: readonly ContentLine[];
  /** The total to declare, in the destination's currency, in place of the sum of prices. */
  readonly total?: number;
  readonly invoice?: boolean;
  readonly officerResult: ResultCode;
  readonly honestBranded?: boolean;
  readonly accessory?: boolean;
  readonly variant?: string;
  readonly mark?: 'exact' | 'disguised' | 'none';
  readonly foundLines?: readonly FoundLine[];
}

/** What the contents of one parcel are made from. */
export interface Making {
  readonly random: Random;
  readonly texts: SourceTexts;
  readonly from: Origin;
  readonly to: Destination;
}
