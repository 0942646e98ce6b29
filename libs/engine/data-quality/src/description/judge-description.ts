import { hashWord } from '../words/fold-word.ts';
import { phraseAt, phraseToEnd } from '../words/phrase-index.ts';
import { isNumberAt, scanWords, wordAt, type Words } from '../words/scan-words.ts';
import type { CompiledTerms } from './compile-terms.ts';
import { contentDefect, type ContentDefect } from './content-rules.ts';

/** What to do with a goods description, and why. Offsets are UTF-16 units of the text. */
export interface DescriptionJudgement {
  readonly action: 'reject' | 'warn' | 'hint' | 'none';
  readonly code: ContentDefect | 'CONSOLIDATION' | 'VAGUE_TERM' | 'VAGUE_WORD' | 'NONE';
  readonly term?: string;
  readonly start?: number;
  readonly end?: number;
}

/**
 * Is a goods description too vague to tell the goods? `reject` and `warn`: the whole text, without a leading quantity, is a
 * listed term or breaks a content rule. `hint`: a listed term is one word or phrase of a longer text; public sources
 * disagree whether the EU rejects that. The lists are not complete: `none` is no guarantee. Source: domain paper on
 * postal and courier data, section 6.3, and `unacceptable-descriptions.json`.
 */
export function judgeDescription(text: string, { whole: terms, inside: hints }: CompiledTerms): DescriptionJudgement {
  const defect = contentDefect(text);
  if (defect !== undefined) return REJECTED[defect];
  const words = scanWords(text);
  const first = afterQuantity(words);
  if (first === words.count) return REJECTED.EMPTY_LIKE;
  const whole = phraseToEnd(terms, words, first);
  if (whole !== undefined) {
    const { term, wholeText, consolidation } = whole.value;
    return {
      action: wholeText,
      code: consolidation ? 'CONSOLIDATION' : 'VAGUE_TERM',
      term,
      ...spanOf(words, first, words.count),
    };
  }
  for (let at = first; at < words.count; at++) {
    const inside = phraseAt(hints, words, at);
    if (inside !== undefined) {
      return {
        action: 'hint',
        code: 'VAGUE_WORD',
        term: inside.value.term,
        ...spanOf(words, at, at + inside.words.length),
      };
    }
  }
  return ACCEPTED;
}

const ACCEPTED: DescriptionJudgement = { action: 'none', code: 'NONE' };
const reject = (code: ContentDefect): DescriptionJudgement => ({ action: 'reject', code });
const REJECTED = {
  EMPTY_LIKE: reject('EMPTY_LIKE'),
  DIGITS_ONLY: reject('DIGITS_ONLY'),
  REPEATED_CHARACTER: reject('REPEATED_CHARACTER'),
  FILE_EXTENSION_ONLY: reject('FILE_EXTENSION_ONLY'),
  SPECIALS_ONLY: reject('SPECIALS_ONLY'),
  SPECIALS_AND_DIGITS_ONLY: reject('SPECIALS_AND_DIGITS_ONLY'),
} satisfies Record<ContentDefect, DescriptionJudgement>;

const UNITS = [
  'x',
  'pc',
  'pcs',
  'pce',
  'pces',
  'piece',
  'pieces',
  'pair',
  'pairs',
  'set',
  'sets',
  'unit',
  'units',
  'pk',
  'pkt',
];
const unitHashes: ReadonlySet<number> = new Set(UNITS.map(hashWord));
const OF = hashWord('of');

/** Place of the first word behind a leading quantity: `2 x`, `10 pcs`, `10pcs of`, `3`. */
function afterQuantity(words: Words): number {
  const start = words.text.charCodeAt(words.starts[0] ?? 0);
  if (start < 48 || start > 57) return 0;
  let next = 1;
  if (isNumberAt(words, 0)) {
    if (words.count > 1 && unitHashes.has(words.rawHashes[1] ?? 0)) next = 2;
  } else if (!isQuantityWithUnit(wordAt(words, 0))) return 0;
  return next < words.count && words.rawHashes[next] === OF ? next + 1 : next;
}

function isQuantityWithUnit(word: string): boolean {
  let digits = 0;
  while (word.charCodeAt(digits) >= 48 && word.charCodeAt(digits) <= 57) digits++;
  return UNITS.includes(word.slice(digits));
}

const spanOf = (words: Words, from: number, to: number): { start: number; end: number } => ({
  start: words.starts[from] ?? 0,
  end: words.ends[to - 1] ?? 0,
});
