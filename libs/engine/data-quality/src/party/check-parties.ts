import {
  isCountry,
  type Declaration,
  type Finding,
  type PartyField,
  type PartyTextDefect,
  type PartyTraits,
} from '@portcullis/domain';

import { add } from '../checks/report.ts';

/** Names, countries and addresses of both parties, from their traits: the plain texts are judged where they enter. */
export function checkParties(declaration: Declaration, _context: unknown, findings: Finding[]): void {
  checkParty('consignor', 'sender', declaration.consignor, findings);
  checkParty('consignee', 'recipient', declaration.consignee, findings);
}

function checkParty(
  role: 'consignor' | 'consignee',
  who: string,
  { country, declared, textDefects }: PartyTraits,
  findings: Finding[],
): void {
  if (!declared.includes('name') && !declared.includes('company')) {
    add(findings, 'error', 'PARTY_NAME_MISSING', `${role}.name`, `Give the full name of the ${who}.`);
  }
  if (country === undefined) {
    add(
      findings,
      'error',
      'PARTY_COUNTRY_MISSING',
      `${role}.country`,
      `Give the country of the ${who} as a two-letter ISO code.`,
    );
  } else if (!isCountry(country)) {
    add(
      findings,
      'error',
      'PARTY_COUNTRY_UNKNOWN',
      `${role}.country`,
      `The country of the ${who} is not a two-letter ISO 3166-1 code.`,
    );
  }
  const street = declared.includes('street');
  const city = declared.includes('city');
  if (!street && !city) {
    add(findings, 'incomplete', 'PARTY_ADDRESS_MISSING', `${role}.street`, `Give the address of the ${who}.`);
  } else if (!street) {
    add(
      findings,
      'incomplete',
      'PARTY_STREET_MISSING',
      `${role}.street`,
      `Give street and number, or the PO box, of the ${who}.`,
    );
  } else if (!city) {
    add(findings, 'incomplete', 'PARTY_CITY_MISSING', `${role}.city`, `Give the city of the ${who}.`);
  }
  for (const defect of textDefects)
    reportDefect(role, who, defect, nameStandsElsewhere(defect.field, declared, textDefects), findings);
}

/** A stand-in for the name is only a slip when the company is named properly, and the other way round. */
function nameStandsElsewhere(
  field: PartyField,
  declared: readonly PartyField[],
  defects: readonly PartyTextDefect[],
): boolean {
  const other = field === 'name' ? 'company' : field === 'company' ? 'name' : undefined;
  return other !== undefined && declared.includes(other) && !defects.some((defect) => defect.field === other);
}

function reportDefect(
  role: string,
  who: string,
  { field, code }: PartyTextDefect,
  excused: boolean,
  findings: Finding[],
): void {
  const pointer = `${role}.${field}`;
  const what = LABELS[field];
  switch (code) {
    case 'TOO_LONG':
      add(findings, 'error', 'TOO_LONG', pointer, `Shorten the ${what} of the ${who}.`);
      return;
    case 'SYNTAX':
      add(
        findings,
        'warning',
        'PARTY_CONTACT_SYNTAX',
        pointer,
        `The ${what} of the ${who} cannot be one; correct it or leave it out.`,
      );
      return;
    case 'STOP_WORD':
      add(
        findings,
        excused ? 'warning' : 'error',
        'PARTY_STOP_WORD',
        pointer,
        `Replace the stand-in by the real ${what} of the ${who}.`,
      );
      return;
    case 'PLACEHOLDER':
      add(
        findings,
        excused ? 'warning' : 'incomplete',
        'PARTY_PLACEHOLDER',
        pointer,
        `Replace the placeholder by the real ${what} of the ${who}.`,
      );
      return;
    default:
      add(
        findings,
        excused ? 'warning' : 'error',
        `PARTY_${code}`,
        pointer,
        `The ${what} of the ${who} holds no readable text; give the real one.`,
      );
  }
}

const LABELS = {
  name: 'name',
  company: 'company name',
  street: 'street address',
  city: 'city',
  postcode: 'postcode',
  phone: 'phone number',
  email: 'e-mail address',
  id: 'identification number',
} satisfies Record<PartyField, string>;
