import { createHmac } from 'node:crypto';

import { loadProductCategories } from '@portcullis/reference-data';
import { hmacUnder, type Secrets } from '@portcullis/security';

/** What building a report needs besides the event. */
export interface ReportTools {
  /** One-way and keyed, 16 to 24 characters: the same text gives the same reference, and nobody can turn it back. */
  readonly opaque: (text: string) => string;
  /** Fixed phrase for a seizure category; free text never leaves. */
  readonly phrase: (category: string) => string | undefined;
}

/** 15 bytes: two parcels of a billion meet by chance once in 10^18. */
const REFERENCE_CHARACTERS = 20;

/** References under the master key, and the labels of the shipped categories. */
export function reportTools({ masterKey }: Secrets): ReportTools {
  const hmac = hmacUnder(createHmac('sha256', masterKey).update('partner references').digest());
  const phrases = new Map(loadProductCategories().categories.map(({ code, label }) => [code, label]));
  return {
    opaque: (text) => hmac.base64url(text).slice(0, REFERENCE_CHARACTERS),
    phrase: (category) => phrases.get(category),
  };
}

/** How the non-nominal side names the event that a report tells of: its own id holds the parcel's number. */
export const causeReference = ({ opaque }: Pick<ReportTools, 'opaque'>, eventId: string): string =>
  opaque(`event ${eventId}`);
