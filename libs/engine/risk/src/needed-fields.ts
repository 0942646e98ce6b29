import type { Declaration, Finding, GoodsLine, PartyTraits, Profile } from '@portcullis/domain';

import { isStated, piecesOf } from './lines.ts';
import { isNamed } from './parties.ts';

/** The fields of one profile, ready to be looked for. */
export interface NeededFields {
  readonly whole: readonly { readonly pointer: string; readonly has: (declaration: Declaration) => boolean }[];
  readonly ofLines: readonly { readonly field: string; readonly has: (line: GoodsLine) => boolean }[];
}

/** Compiles `Profile.neededForFree`. A pointer that names no field is told to `problem`. */
export function compileNeededFields({ neededForFree }: Profile, problem: (text: string) => void): NeededFields {
  const whole: { pointer: string; has: (declaration: Declaration) => boolean }[] = [];
  const ofLines: { field: string; has: (line: GoodsLine) => boolean }[] = [];
  for (const pointer of neededForFree) {
    const field = pointer.startsWith('lines[].') ? pointer.slice('lines[].'.length) : undefined;
    const ofLine = field === undefined || !Object.hasOwn(LINE_FIELDS, field) ? undefined : LINE_FIELDS[field];
    const ofWhole = Object.hasOwn(FIELDS, pointer) ? FIELDS[pointer] : undefined;
    if (field !== undefined && ofLine !== undefined) ofLines.push({ field, has: ofLine });
    else if (ofWhole !== undefined) whole.push({ pointer, has: ofWhole });
    else problem(`neededForFree names no field: ${pointer}`);
  }
  return { whole, ofLines };
}

/**
 * Pointers of the needed fields that are missing, or that the quality check found wanting (`error`, `incomplete`): a
 * doubtful field is not better than none. The destination is always needed, as it says what else is.
 */
export function missingFields(
  declaration: Declaration,
  quality: readonly Finding[],
  { whole, ofLines }: NeededFields,
): string[] {
  const missing: string[] = [];
  if (!isStated(declaration.destination)) missing.push('destination');
  for (const { pointer, has } of whole) if (!has(declaration) || isWanting(quality, pointer)) missing.push(pointer);
  if (declaration.lines.length === 0) missing.push('lines');
  for (const { field, has } of ofLines) {
    for (let at = 0; at < declaration.lines.length; at += 1) {
      const line = declaration.lines[at];
      if (line !== undefined && has(line) && (quality.length === 0 || !isWanting(quality, `lines[${at}].${field}`)))
        continue;
      missing.push(`lines[${at}].${field}`);
    }
  }
  return missing;
}

function isWanting(quality: readonly Finding[], pointer: string): boolean {
  for (const finding of quality) if (finding.pointer === pointer && finding.severity !== 'warning') return true;
  return false;
}

const partyFields = (role: 'consignor' | 'consignee'): Record<string, (declaration: Declaration) => boolean> => {
  const declares =
    (field: PartyTraits['declared'][number]) =>
    (declaration: Declaration): boolean =>
      declaration[role].declared.includes(field);
  return {
    [`${role}.name`]: (declaration) => isNamed(declaration[role]),
    [`${role}.company`]: declares('company'),
    [`${role}.street`]: declares('street'),
    [`${role}.city`]: declares('city'),
    [`${role}.postcode`]: declares('postcode'),
    [`${role}.phone`]: declares('phone'),
    [`${role}.email`]: declares('email'),
    [`${role}.id`]: declares('id'),
    [`${role}.country`]: (declaration) => isStated(declaration[role].country),
    [`${role}.typeOfPerson`]: (declaration) => declaration[role].typeOfPerson !== 'unknown',
  };
};

const FIELDS: Readonly<Record<string, (declaration: Declaration) => boolean>> = {
  ...partyFields('consignor'),
  ...partyFields('consignee'),
  nature: ({ nature }) => nature !== undefined,
  mailClass: ({ mailClass }) => isStated(mailClass),
  destination: () => true, // always looked for
  destinationPostcodeArea: ({ destinationPostcodeArea }) => isStated(destinationPostcodeArea),
  dispatchedFrom: ({ dispatchedFrom }) => isStated(dispatchedFrom),
  grossMassKg: ({ grossMassKg }) => isStated(grossMassKg),
  pieces: ({ pieces }) => pieces !== undefined && pieces > 0,
  totalValue: ({ totalValue }) => isStated(totalValue?.amount) && isStated(totalValue.currency),
  transportCharges: ({ transportCharges }) => isStated(transportCharges?.amount),
  insurance: ({ insurance }) => isStated(insurance?.amount),
  masterWaybill: ({ masterWaybill }) => isStated(masterWaybill),
  ucr: ({ ucr }) => isStated(ucr),
  receptacleId: ({ receptacleId }) => isStated(receptacleId),
  postedOn: ({ postedOn }) => isStated(postedOn),
  purchasedOn: ({ purchasedOn }) => isStated(purchasedOn),
  platform: ({ platform }) => isStated(platform),
  vatScheme: ({ vatScheme }) => isStated(vatScheme?.number),
};

const LINE_FIELDS: Readonly<Record<string, (line: GoodsLine) => boolean>> = {
  description: ({ description }) => isStated(description),
  quantity: (line) => piecesOf(line) !== undefined,
  netMassKg: ({ netMassKg }) => isStated(netMassKg),
  grossMassKg: ({ grossMassKg }) => isStated(grossMassKg),
  value: ({ value }) => isStated(value?.amount) && isStated(value.currency),
  hs: ({ hs }) => isStated(hs),
  origin: ({ origin }) => isStated(origin),
  brand: ({ brand }) => isStated(brand),
  gtin: ({ gtin }) => isStated(gtin),
};
