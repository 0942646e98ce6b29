import type { Facts, PartyField, PartyTraits } from '@portcullis/domain';

import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';
import { stronger } from '../lines.ts';
import { isNamed, partyOf, type PartyRole } from '../parties.ts';

const defaults = { addressShare: 0.5 };

const judge = (facts: Facts, { addressShare }: typeof defaults): Judgement =>
  stronger(judgeParty(facts, 'consignee', addressShare), judgeParty(facts, 'consignor', addressShare));

/** Only what is wrong with the text is looked at (`textDefects`): the name itself never gets here. */
export const placeholderParty = indicator({
  id: 'IPR-DESC-004',
  group: 'data',
  version: 1,
  asks: 'Is a party named by a placeholder instead of a name?',
  defaults,
  judge,
});

function judgeParty(facts: Facts, role: PartyRole, addressShare: number): Judgement {
  const party = partyOf(facts, role);
  let strength = 0;
  let code = '';
  let field = '';
  for (const defect of party.textDefects) {
    if (SLIPS.includes(defect.code) || isNamedElsewhere(party, defect.field)) continue;
    const found = defect.field === 'name' || defect.field === 'company' ? 1 : addressShare;
    if (found <= strength) continue;
    strength = found;
    ({ code, field } = defect);
  }
  if (strength > 0)
    return fires(strength, {
      text: `The ${field} of the ${role} looks like a placeholder.`,
      saw: [{ name: `${role}.${field}`, value: code }],
    });
  return isNamed(party) ? quiet() : UNNAMED[role];
}

/** Defects of form that real names and numbers have too. */
const SLIPS: readonly string[] = ['TOO_LONG', 'SYNTAX'];

/** A stand-in for the name is a slip where the company is named properly, and the other way round. */
function isNamedElsewhere({ declared, textDefects }: PartyTraits, field: PartyField): boolean {
  if (field !== 'name' && field !== 'company') return false;
  const other = field === 'name' ? 'company' : 'name';
  return declared.includes(other) && !textDefects.some((defect) => defect.field === other);
}

const UNNAMED = { consignor: unknown('consignor.name'), consignee: unknown('consignee.name') };
