import { saysFits } from './compatible-with.ts';
import { atomEnd, type Rest, restAfter } from './affixes.ts';
import {
  CASE,
  CONFUSABLE,
  DISGUISES,
  GLUED,
  I_FOR_L,
  JOINED,
  LEET,
  namesOf,
  REPEATED,
  PUNCTUATION,
  SEPARATOR,
  SPACED,
  STRETCHED,
} from './how.ts';
import { AND_GAP, IS_DIGIT, type Letters, NO_GAP, SPACE_GAP } from './letters.ts';
import type { MarkEntry } from './mark-entry.ts';
import type { MarkIndex } from './mark-index.ts';
import type { MarkMatch } from './mark.ts';
import { secondSignal } from './second-signal.ts';
import { FITS_AT_MOST, NO_MATCH, strengthOf } from './strength.ts';

/** Letters `start..end` spell a mark, with these bits; `atom` is where their word begins, `rest` what follows in it. */
export interface Spelled {
  readonly atom: number;
  readonly start: number;
  readonly end: number;
  readonly rest: Rest | 'nothing';
  readonly bits: number;
}

/** Decides whether letters that spell a mark are a match, and how strong. */
export function judge(index: MarkIndex, letters: Letters, entry: MarkEntry, spelled: Spelled): MarkMatch | undefined {
  const { start, end, rest } = spelled;
  const size = entry.folded.length;
  if (rest === 'digits' && size < 4) return undefined;
  if (rest === 'plural' && (size < 5 || spelled.atom !== start)) return undefined;
  let { bits } = spelled;
  if (rest === 'goods' || spelled.atom !== start) {
    if (size < 5 && hasShortAffix(letters, spelled)) return undefined;
    bits |= JOINED | GLUED;
  }
  const disguised = (bits & DISGUISES) !== 0;
  if (size < 4 && !shortFits(entry, letters, spelled, bits)) return undefined;
  if (disguised && !mayBeDisguise(index, letters, spelled, bits)) return undefined;
  if (entry.never.length > 0 && insidePhrase(letters, entry.never, start, end)) return undefined;
  const strength = strengthOf({
    bits,
    letters: size,
    ordinary: entry.ordinary,
    secondSignal: !disguised && (entry.ordinary || size < 4) && secondSignal(letters, entry, start, end),
    chance: disguised && byChance(index, letters, spelled, bits),
  });
  if (strength === NO_MATCH) return undefined;
  const fits = saysFits(letters, start);
  const from = letters.start[start] as number;
  const to = letters.end[end - 1] as number;
  return {
    rightId: entry.mark.rightId,
    mark: entry.mark.text,
    start: from,
    end: to,
    how: namesOf(bits === 0 ? plainDifference(letters.text.slice(from, to), entry.spelling) : bits),
    strength: fits ? Math.min(strength, FITS_AT_MOST) : strength,
    visible: !disguised,
    compatibleWith: fits,
    ordinaryWord: entry.ordinary,
  };
}

/** Three letters of goods words do not vouch for a mark of three or four (redugg; but salenike). */
function hasShortAffix(letters: Letters, { atom, start, end, rest }: Spelled): boolean {
  if (start !== atom && start - atom < 4) return true;
  return rest === 'goods' && atomEnd(letters, end) - end < 4;
}

/** What tells two spellings of the same letters apart: the case (of another script), or a sign between the words. */
function plainDifference(written: string, spelling: string): number {
  if (written === spelling) return 0;
  return written.toLowerCase() === spelling.toLowerCase() ? CASE : PUNCTUATION;
}

/** A mark of two or three letters must stand as registered: its own breaks and no others, or against a long goods word. */
function shortFits(entry: MarkEntry, letters: Letters, { start, end }: Spelled, bits: number): boolean {
  if ((bits & DISGUISES & ~((bits & GLUED) !== 0 ? JOINED : 0)) !== 0) return false;
  if ((bits & GLUED) !== 0) return entry.folded.length === 3 && entry.gaps === '';
  for (let i = start + 1; i < end; i++) {
    const own = entry.gaps === '' ? NO_GAP : entry.gaps.charCodeAt(i - start);
    if ((own === NO_GAP) !== (letters.gap[i] === NO_GAP) || (own === AND_GAP) !== (letters.gap[i] === AND_GAP))
      return false;
  }
  return true;
}

function mayBeDisguise(index: MarkIndex, letters: Letters, { atom, start, end }: Spelled, bits: number): boolean {
  if ((bits & GLUED) !== 0) return !index.isCommonWord(folded(letters, atom, atomEnd(letters, end - 1)));
  if (
    (bits & (JOINED | SPACED | SEPARATOR)) === 0 &&
    (bits & (LEET | STRETCHED)) === 0 &&
    ((bits & CONFUSABLE) === 0 || (bits & I_FOR_L) !== 0)
  ) {
    return !index.isCommonWord(folded(letters, start, end));
  }
  // Spaced letters that go on with the same letter belong to what follows (a d i d a s  s h o e s).
  if ((bits & SPACED) !== 0) return (bits & REPEATED) === 0 || (bits & STRETCHED) !== 0;
  // A doubled letter on its own is no part of the word before it (tenda a).
  if ((bits & (JOINED | SEPARATOR)) !== 0 && (bits & REPEATED) !== 0 && hasSinglePiece(letters, start, end))
    return false;
  if ((bits & JOINED) === 0) return true;
  // Numbers are no part of a joined word, and four letters join by chance.
  if (end - start < 5) return false;
  for (let i = start; i < end; i++) {
    if (((letters.flags[i] as number) & IS_DIGIT) !== 0 && isBroken(letters, i, start, end)) return false;
  }
  return true;
}

/** Does a word that is joined here hold nothing but digits? */
function isBroken(letters: Letters, at: number, start: number, end: number): boolean {
  let from = at;
  while (from > start && letters.gap[from] === NO_GAP) from--;
  let to = at + 1;
  while (to < end && letters.gap[to] === NO_GAP) to++;
  if (from === start && to === end) return false;
  for (let i = from; i < to; i++) if (((letters.flags[i] as number) & IS_DIGIT) === 0) return false;
  return true;
}

/** Every piece an everyday word; or spaced letters that go on; or look-alikes in a text that is in that script. */
function byChance(index: MarkIndex, letters: Letters, { start, end }: Spelled, bits: number): boolean {
  if ((bits & SPACED) !== 0) return spacedGoesOn(letters, start, end);
  if ((bits & CONFUSABLE) !== 0 && (bits & I_FOR_L) === 0 && isForeign(letters, start, end)) return true;
  if ((bits & (JOINED | SEPARATOR | REPEATED)) === 0 || (bits & GLUED) !== 0) return false;
  if ((bits & JOINED) !== 0 && hasSinglePiece(letters, start, end)) return true;
  let pieces = 0;
  for (let i = start; i < end;) {
    const to = Math.min(end, atomEnd(letters, i));
    if (to - i < 2 || !index.isCommonWord(folded(letters, i, to))) return false;
    pieces++;
    i = to;
  }
  return pieces > 1;
}

/** Do single letters stand right before or after, that are no goods word of their own? */
function spacedGoesOn(letters: Letters, start: number, end: number): boolean {
  if (start > 0 && isSingle(letters, start - 1) && letters.gap[start] === SPACE_GAP) return true;
  let to = end;
  while (to < letters.count && to - end < 16 && isSingle(letters, to) && letters.gap[to] === SPACE_GAP) to++;
  return to > end && restAfter(letters, end, to) !== 'goods';
}

/** Is some piece of the span one letter? */
function hasSinglePiece(letters: Letters, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if ((i === start || letters.gap[i] !== NO_GAP) && (i + 1 === end || letters.gap[i + 1] !== NO_GAP)) return true;
  }
  return false;
}

function isSingle(letters: Letters, at: number): boolean {
  if (((letters.flags[at] as number) & IS_DIGIT) !== 0) return false;
  return (at === 0 || letters.gap[at] !== NO_GAP) && (at + 1 >= letters.count || letters.gap[at + 1] !== NO_GAP);
}

/** All letters of the span are look-alikes, and the text has letters that resemble no Latin ones. */
function isForeign(letters: Letters, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (letters.folded[i] === letters.base[i]) return false;
  for (let i = 0; i < letters.count; i++) if ((letters.folded[i] as number) > 127) return true;
  return false;
}

/** Is the match inside one of these phrases, whole words on both sides? */
export function insidePhrase(letters: Letters, phrases: readonly string[], start: number, end: number): boolean {
  for (const phrase of phrases) {
    for (let from = start; from >= 0 && from > end - phrase.length - 1; from--) {
      if (from > 0 && letters.gap[from] === NO_GAP) continue;
      const to = from + phrase.length;
      if (to < end || to > letters.count || (to < letters.count && letters.gap[to] === NO_GAP)) continue;
      if (folded(letters, from, to) === phrase) return true;
    }
  }
  return false;
}

function folded(letters: Letters, from: number, to: number): string {
  return String.fromCharCode(...letters.folded.subarray(from, to));
}
