import { parseHsCode, type GoodsLine } from '@portcullis/domain';

import { indexPhrases, phraseAt, type PhraseIndex } from '../words/phrase-index.ts';
import { scanWords } from '../words/scan-words.ts';
import { hsLookup, hsTable, type HsRange, type HsTable } from './hs-table.ts';

/** A product category as reference data hands it out. */
export interface CategoryData {
  readonly code: string;
  readonly hs: readonly HsRange[];
  readonly keywords: readonly string[];
}

/** Categories ready for looking goods up; made once per version of the list. */
export interface CompiledCategories {
  readonly byCode: HsTable<string>;
  readonly byWords: PhraseIndex<string>;
}

/** Seizure category by tariff code and by words, each absent where it cannot tell. */
export interface GoodsCategory {
  readonly categoryByCode?: string;
  readonly categoryByWords?: string;
}

/** Prepares the categories. Two that claim the same code or keyword leave it undecided. */
export function compileCategories(categories: readonly CategoryData[]): CompiledCategories {
  const undecided = (a: string, b: string): string => (a === b ? a : UNDECIDED);
  return {
    byCode: hsTable(
      categories.map(({ code, hs }) => ({ ranges: hs, value: code })),
      undecided,
    ),
    byWords: indexPhrases(
      categories.flatMap(({ code, keywords }) => keywords.map((phrase) => ({ phrase, value: code }))),
      undecided,
    ),
  };
}

/**
 * Seizure category of a line. By code: the narrowest stretch of the tariff that holds its first six digits; none for a code
 * that is malformed. By words: the longest keyword of the description, in letters; none where two categories are named by
 * keywords of equal length. A first guess for statistics and risk, an officer's choice always wins.
 */
export function classifyGoods({ hs, description }: GoodsLine, categories: CompiledCategories): GoodsCategory {
  const categoryByCode = hs === undefined ? undefined : byCode(hs, categories);
  const categoryByWords = description === undefined ? undefined : byWords(description, categories);
  if (categoryByCode === undefined) return categoryByWords === undefined ? NOTHING : { categoryByWords };
  return categoryByWords === undefined ? { categoryByCode } : { categoryByCode, categoryByWords };
}

const UNDECIDED = '';
const NOTHING: GoodsCategory = {};

function byCode(hs: string, categories: CompiledCategories): string | undefined {
  const code = parseHsCode(hs);
  const category = code.ok ? hsLookup(categories.byCode, code.hs6) : undefined;
  return category === UNDECIDED ? undefined : category;
}

function byWords(description: string, { byWords: index }: CompiledCategories): string | undefined {
  const words = scanWords(description);
  let best = UNDECIDED;
  let bestLength = 0;
  for (let at = 0; at < words.count;) {
    const found = phraseAt(index, words, at);
    if (found === undefined) {
      at++;
      continue;
    }
    const length = found.words.reduce((sum, word) => sum + word.length, 0);
    if (length > bestLength) {
      best = found.value;
      bestLength = length;
    } else if (length === bestLength && found.value !== best) best = UNDECIDED;
    at += found.words.length;
  }
  return best === UNDECIDED ? undefined : best;
}
