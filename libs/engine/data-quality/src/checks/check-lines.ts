import {
  isCountry,
  parseHsCode,
  type Declaration,
  type Finding,
  type GoodsLine,
  type HsDefect,
  type LocalDate,
} from '@portcullis/domain';

import { judgeDescription } from '../description/judge-description.ts';
import { add, limitLength, type CheckContext } from './report.ts';

/** Lines of goods an item may have: CN 22/23 and postal declarations 99, a house consignment 9,999 (paper, section 5.1). */
export const MAX_LINES = { postal: 99, express: 9_999 } as const;

/** Since this day commercial postal items carry a six-digit code where the destination asks (paper, section 1.8). */
const HS_IN_POST_SINCE: LocalDate = '2025-09-01';

/** Description, quantity, tariff code and origin of every line. */
export function checkLines(declaration: Declaration, context: CheckContext, findings: Finding[]): void {
  const { lines } = declaration;
  const hsNeeded = needsHs(declaration, context.today);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line !== undefined) checkLine(line, index, hsNeeded, context, findings);
  }
}

function checkLine(
  line: GoodsLine,
  index: number,
  hsNeeded: boolean,
  context: CheckContext,
  findings: Finding[],
): void {
  checkDescription(line.description, index, context, findings);
  if (line.quantity !== undefined && !isCount(line.quantity)) {
    add(
      findings,
      'error',
      'QUANTITY_INVALID',
      `lines[${index}].quantity`,
      'Give the number of pieces as a whole number above zero.',
    );
  }
  if (line.packages !== undefined && !isCount(line.packages)) {
    add(
      findings,
      'error',
      'QUANTITY_INVALID',
      `lines[${index}].packages`,
      'Give the number of packages as a whole number above zero.',
    );
  }
  if (line.hs !== undefined) {
    const hs = parseHsCode(line.hs);
    if (!hs.ok) {
      const [code, text] = HS_DEFECTS[hs.reason];
      add(findings, 'error', code, `lines[${index}].hs`, text);
    }
  } else if (hsNeeded) {
    add(
      findings,
      'incomplete',
      'HS_MISSING',
      `lines[${index}].hs`,
      'Give the tariff code of this line, at least six digits.',
    );
  }
  if (line.origin !== undefined && !isCountry(line.origin)) {
    add(
      findings,
      'incomplete',
      'ORIGIN_UNKNOWN',
      `lines[${index}].origin`,
      'Give the country of origin as a two-letter ISO 3166-1 code.',
    );
  }
}

function checkDescription(
  text: string | undefined,
  index: number,
  { terms, strict }: CheckContext,
  findings: Finding[],
): void {
  if (text === undefined) {
    add(
      findings,
      'error',
      'DESCRIPTION_MISSING',
      `lines[${index}].description`,
      'Say what the goods are: kind, material, use.',
    );
    return;
  }
  const { action, code, term } = judgeDescription(text, terms);
  if (action === 'none') {
    if (text.length > 512) limitLength(findings, text, 512, `lines[${index}].description`);
    return;
  }
  const pointer = `lines[${index}].description`;
  limitLength(findings, text, 512, pointer);
  if (action === 'hint') {
    add(
      findings,
      'warning',
      'DESCRIPTION_VAGUE_WORD',
      pointer,
      `"${String(term)}" says little; make sure that the rest names the goods.`,
    );
  } else if (action === 'warn') {
    add(findings, 'warning', 'DESCRIPTION_VAGUE', pointer, `"${String(term)}" alone may be too vague; name the goods.`);
  } else if (code === 'VAGUE_TERM') {
    add(
      findings,
      strict ? 'error' : 'incomplete',
      'DESCRIPTION_VAGUE',
      pointer,
      `"${String(term)}" alone is not accepted; name the goods.`,
    );
  } else if (code === 'CONSOLIDATION') {
    add(
      findings,
      'error',
      'DESCRIPTION_CONSOLIDATION',
      pointer,
      `"${String(term)}" names no goods; declare what is in this item.`,
    );
  } else {
    add(findings, 'error', `DESCRIPTION_${code}`, pointer, 'This text names no goods; say what they are.');
  }
}

/** Optional in an express security filing, six digits in a fiscal declaration, by date and nature in the post (6.3). */
function needsHs({ channel, kind, nature, postedOn }: Declaration, today: LocalDate): boolean {
  if (channel === 'express') return kind === 'fiscal';
  // Only a nature that says "private" or "no goods" frees from the code; one that is absent does not.
  return nature !== 'gift' && nature !== 'documents' && (postedOn ?? today) >= HS_IN_POST_SINCE;
}

/** Eight digits are the widest count (paper, section 8). */
export const isCount = (count: number): boolean => Number.isInteger(count) && count > 0 && count <= 99_999_999;

const HS_DEFECTS = {
  letters: ['HS_CHARACTERS', 'A tariff code has digits only.'],
  length: ['HS_LENGTH', 'Give six, eight or ten digits of the tariff code.'],
  'odd-length': ['HS_ODD_LENGTH', 'The tariff code has an odd number of digits; a leading zero was probably lost.'],
  chapter: ['HS_CHAPTER', 'The tariff code names a chapter that does not exist.'],
  'national-chapter': ['HS_NATIONAL_CHAPTER', 'Chapters 98 and 99 are national; give the international tariff code.'],
  dummy: ['HS_DUMMY', 'Give the real tariff code instead of a filler.'],
} satisfies Record<HsDefect, readonly [code: string, text: string]>;
