import type { PartyField, PartyTextDefect, PlainParty } from '@portcullis/domain';

import type { CompiledTerms } from '../description/compile-terms.ts';
import { contentDefect } from '../description/content-rules.ts';
import { phraseToEnd } from '../words/phrase-index.ts';
import { scanWords } from '../words/scan-words.ts';

/**
 * What is wrong with the name and address of a party, judged before they are sealed. Codes: the content rules of
 * `contentDefect`; `STOP_WORD` (Private, Unknown, N/A) and `PLACEHOLDER` (customer, mickey mouse) when the whole name is
 * one; `TOO_LONG` over the shared field lengths (domain paper on postal and courier data, section 8); `SYNTAX` for a phone
 * number or e-mail address that cannot be one. A field that is absent is not judged. House number, further address lines
 * and PO box count as `street`, the subdivision as `city`.
 */
export function judgePartyTexts(party: PlainParty, { partyNames }: CompiledTerms): PartyTextDefect[] {
  const defects: PartyTextDefect[] = [];
  const judge = (field: PartyField, text: string | undefined, limit: number, named: boolean): void => {
    if (text === undefined) return;
    if (text.length > limit) defects.push({ field, code: 'TOO_LONG' });
    const code = contentDefect(text) ?? (named ? phraseToEnd(partyNames, scanWords(text), 0)?.value : undefined);
    if (code !== undefined) defects.push({ field, code });
  };
  judge('name', party.name, 70, true);
  judge('company', party.company, 70, true);
  judge('street', party.street === undefined ? undefined : addressLine(party), 142, true);
  judge('city', party.city, 35, true);
  tooLong(defects, 'street', party.street, 70);
  tooLong(defects, 'street', party.extraLine, 70);
  tooLong(defects, 'street', party.number, 35);
  tooLong(defects, 'street', party.poBox, 70);
  tooLong(defects, 'city', party.subdivision, 35);
  tooLong(defects, 'postcode', party.postcode, 17);
  tooLong(defects, 'phone', party.phone, 512);
  tooLong(defects, 'email', party.email, 512);
  for (const { value } of party.ids ?? []) tooLong(defects, 'id', value, 17);
  if (party.postcode !== undefined) {
    const { letters, digits } = scanWords(party.postcode);
    if (letters + digits === 0) defects.push({ field: 'postcode', code: 'SPECIALS_ONLY' });
  }
  if (party.phone !== undefined && !isPhone(party.phone)) defects.push({ field: 'phone', code: 'SYNTAX' });
  if (party.email !== undefined && !isEmail(party.email)) defects.push({ field: 'email', code: 'SYNTAX' });
  return defects;
}

/** A street that is a number alone is an address when the further line says more. */
const addressLine = ({ street = '', extraLine }: PlainParty): string =>
  extraLine === undefined ? street : `${street} ${extraLine}`;

function tooLong(defects: PartyTextDefect[], field: PartyField, text: string | undefined, limit: number): void {
  if (text === undefined || text.length <= limit) return;
  if (!defects.some((one) => one.field === field && one.code === 'TOO_LONG')) defects.push({ field, code: 'TOO_LONG' });
}

/** Five to twenty digits (ITU-T E.164 allows fifteen, extensions add some) and no letters but an extension's. */
function isPhone(text: string): boolean {
  const { digits, letters } = scanWords(text);
  return digits >= 5 && digits <= 20 && letters <= 4;
}

function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  return (
    at > 0 &&
    at === text.lastIndexOf('@') &&
    text.indexOf('.', at + 2) > 0 &&
    !text.endsWith('.') &&
    !text.includes(' ')
  );
}
