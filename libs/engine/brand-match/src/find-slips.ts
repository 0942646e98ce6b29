import { saysFits } from './compatible-with.ts';
import { SLIP, namesOf } from './how.ts';
import { insidePhrase } from './judge.ts';
import { CLAUSE_GAP, IS_DIGIT, IS_SIGN, type Letters, SPACE_GAP } from './letters.ts';
import type { MarkEntry } from './mark-entry.ts';
import type { MarkIndex } from './mark-index.ts';
import type { MarkMatch } from './mark.ts';
import { isSlip } from './one-edit.ts';
import { MAX_TEXT } from './fold-text.ts';
import {
  LONGEST_SLIPPED,
  mayHold,
  MOST_SLIPPED_WORDS,
  SHORTEST_SLIPPED,
  slipPowers,
  slipSpread,
  slipStep,
  wordStarts,
} from './slip-index.ts';
import { FITS_AT_MOST, WEAK } from './strength.ts';

/** Scratch: the hash of the text's first letters, by how many. */
const beginnings = new Int32Array(MAX_TEXT + 1);

/**
 * Finds marks of six letters or more that are written with one slip: a letter left out, added, another, or two neighbours
 * swapped (the last of the folding steps in `ipr-risk-indicators.json`). The words must be as many as the mark's, the
 * letters plain: a slip under another disguise is not looked for.
 */
export function findSlips(index: MarkIndex, letters: Letters, found: MarkMatch[]): void {
  const { count, folded, gap, flags } = letters;
  const { outerWords } = index.slips;
  if (index.slips.hashes.length === 0) return;
  for (let i = 0; i < count; i++) beginnings[i + 1] = slipStep(beginnings[i] as number, folded[i] as number);
  for (let start = 0; start < count; start++) {
    if (start > 0 && (gap[start] as number) < SPACE_GAP) continue;
    const last = Math.min(count, start + LONGEST_SLIPPED + 1);
    let words = 1;
    let word = start;
    let firstIsWhole = false;
    for (let end = start + 1; end <= last; end++) {
      if (((flags[end - 1] as number) & (IS_DIGIT | IS_SIGN)) !== 0) break;
      if (end < count && (gap[end] as number) < SPACE_GAP) continue;
      const mayBe = words === 1 || firstIsWhole || mayHold(outerWords, slipSpread(part(word, end)));
      if (mayBe && end - start >= SHORTEST_SLIPPED - 1) probe(index, letters, start, end, words, found);
      if (end === count || (gap[end] as number) >= CLAUSE_GAP || ++words > MOST_SLIPPED_WORDS) break;
      if (words === 2) firstIsWhole = mayHold(outerWords, slipSpread(part(start, end)));
      word = end;
    }
  }
}

/** Looks up the letters `start..end`, and each with one left out. */
function probe(
  index: MarkIndex,
  letters: Letters,
  start: number,
  end: number,
  words: number,
  found: MarkMatch[],
): void {
  const { folded } = letters;
  const { filter } = index.slips;
  const from = beginnings[start] as number;
  const to = beginnings[end] as number;
  const whole = part(start, end);
  if (mayHold(filter, slipSpread(whole))) tryHash(index, letters, whole, start, end, words, found);
  for (let left = start; left < end; left++) {
    // Of a run of one letter, it does not matter which is left out.
    if (left > start && folded[left] === folded[left - 1]) continue;
    const before = (beginnings[left] as number) - Math.imul(from, slipPowers[left - start] as number);
    const more = Math.imul(before - (beginnings[left + 1] as number), slipPowers[end - left - 1] as number);
    const hash = (to + more) | 0;
    if (mayHold(filter, slipSpread(hash))) tryHash(index, letters, hash, start, end, words, found);
  }
}

/** Hash of the letters `from..to`. */
const part = (from: number, to: number): number =>
  ((beginnings[to] as number) - Math.imul(beginnings[from] as number, slipPowers[to - from] as number)) | 0;

function tryHash(
  index: MarkIndex,
  letters: Letters,
  hash: number,
  start: number,
  end: number,
  words: number,
  found: MarkMatch[],
): void {
  const { hashes, heads, next, entries } = index.slips;
  for (let i = heads[slipSpread(hash) & (heads.length - 1)] as number; i !== -1; i = next[i] as number) {
    if (hashes[i] !== hash) continue;
    const entry = index.entries[entries[i] as number] as MarkEntry;
    if (wordStarts(entry).length !== words || !isSlip(entry.folded, letters, start, end)) continue;
    if (words === 1 && isEverydayWord(index, letters, start, end)) continue;
    if (entry.never.length > 0 && insidePhrase(letters, entry.never, start, end)) continue;
    const match = matchOf(letters, entry, start, end);
    if (!found.some((other) => other.rightId === match.rightId && other.start === match.start)) found.push(match);
  }
}

function matchOf(letters: Letters, entry: MarkEntry, start: number, end: number): MarkMatch {
  const fits = saysFits(letters, start);
  return {
    rightId: entry.mark.rightId,
    mark: entry.mark.text,
    start: letters.start[start] as number,
    end: letters.end[end - 1] as number,
    how: namesOf(SLIP),
    strength: fits ? FITS_AT_MOST : WEAK,
    visible: false,
    compatibleWith: fits,
    ordinaryWord: entry.ordinary,
  };
}

/** An everyday word, or the plural or past of one, is no slip. */
function isEverydayWord(index: MarkIndex, letters: Letters, start: number, end: number): boolean {
  const word = String.fromCharCode(...letters.folded.subarray(start, end));
  if (index.isCommonWord(word)) return true;
  const ending = /(?:e?s|e?d|e?r|ing|y)$/.exec(word);
  if (ending === null) return false;
  const stem = word.slice(0, ending.index);
  return index.isCommonWord(stem) || index.isCommonWord(`${stem}e`);
}
