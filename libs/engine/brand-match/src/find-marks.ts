import { atomEnd, type Rest, restAfter, startsAfterGoods } from './affixes.ts';
import { sideBySide } from './compatible-with.ts';
import { judge } from './judge.ts';
import { compare } from './compare.ts';
import { findSlips } from './find-slips.ts';
import { DIFFERENT } from './how.ts';
import { IS_SIGN, type Letters, lettersRoom, NO_GAP, readLetters, WIDE_GAP } from './letters.ts';
import type { MarkEntry } from './mark-entry.ts';
import type { MarkIndex } from './mark-index.ts';
import type { MarkMatch } from './mark.ts';
import { withoutOverlaps } from './overlaps.ts';
import { FITS_AT_MOST } from './strength.ts';
import { classOf, HASH_SEED, hashStep, MAX_WALK, PREFIX_LIMIT } from './skeleton.ts';

const NOTHING: readonly MarkMatch[] = [];
/** Spaced letters that double the one before (v u i t t o n): no mark has more, and "a a a a …" ends here. */
const MOST_DOUBLED = 8;
/** Scratch room: a call is synchronous and leaves nothing in it that a later call reads. */
const room = lettersRoom();

/**
 * Finds registered marks in a goods description, also under a disguise. Only the first 4,096 UTF-16 units are looked at.
 * Work is bounded for any text; matches come in text order. See `MarkMatch` for what is told of each.
 */
export function findMarks(index: MarkIndex, text: string): readonly MarkMatch[] {
  readLetters(text, false, room);
  const { signs } = room;
  const found: MarkMatch[] = [];
  search(index, room, false, found);
  findSlips(index, room, found);
  if (signs) {
    readLetters(text, true, room);
    search(index, room, true, found);
  }
  return found.length === 0 ? NOTHING : carryFits(text, withoutOverlaps(found));
}

function search(index: MarkIndex, letters: Letters, onlyWithSigns: boolean, found: MarkMatch[]): void {
  let from = 0;
  while (from < letters.count) {
    const end = atomEnd(letters, from);
    walk(index, letters, from, from, onlyWithSigns, found);
    if (end - from >= 6) {
      for (const start of startsAfterGoods(letters, from, end)) walk(index, letters, from, start, onlyWithSigns, found);
    }
    from = end;
  }
}

/** Follows the letters from `start` as long as some mark begins so, and compares wherever a mark may end. */
function walk(
  index: MarkIndex,
  letters: Letters,
  atom: number,
  start: number,
  onlyWithSigns: boolean,
  found: MarkMatch[],
): void {
  const { folded, gap, count } = letters;
  const { prefixes, keys, heads, hashes, next } = index;
  const prefixMask = prefixes.length - 1;
  const keyMask = keys.length - 1;
  const last = Math.min(count, start + MAX_WALK);
  let hash = HASH_SEED;
  let previous = -1;
  let length = 0;
  let doubled = 0;
  for (let at = start; at < last; at++) {
    if (at > start && gap[at] === WIDE_GAP) return;
    const unit = classOf(folded[at] as number);
    if (unit !== previous) {
      hash = hashStep(hash, unit);
      previous = unit;
      if (++length <= PREFIX_LIMIT && ((prefixes[(hash >>> 5) & prefixMask] as number) & (1 << (hash & 31))) === 0)
        return;
    } else if (gap[at] !== NO_GAP && ++doubled > MOST_DOUBLED) return;
    if (((keys[(hash >>> 5) & keyMask] as number) & (1 << (hash & 31))) === 0) continue;
    for (let i = heads[hash & (heads.length - 1)] as number; i !== -1; i = next[i] as number) {
      if (hashes[i] !== hash) continue;
      const entry = index.entries[i] as MarkEntry;
      if (fitsLength(entry.folded.length, at + 1 - start, length))
        tryEntry(index, letters, entry, atom, start, at + 1, onlyWithSigns, found);
    }
  }
}

function tryEntry(
  index: MarkIndex,
  letters: Letters,
  entry: MarkEntry,
  atom: number,
  start: number,
  end: number,
  onlyWithSigns: boolean,
  found: MarkMatch[],
): void {
  // prettier-ignore
  const rest: Rest | 'nothing' = end === letters.count || letters.gap[end] !== NO_GAP ? 'nothing' : restAfter(letters, end, atomEnd(letters, end));
  if (rest === 'other') return;
  if (onlyWithSigns && !hasSign(letters, start, end)) return;
  const bits = compare(entry, letters, start, end);
  if (bits === DIFFERENT) return;
  const match = judge(index, letters, entry, { atom, start, end, rest, bits });
  if (match !== undefined) found.push(match);
}

/** Bounds the work: a mark is stretched to three times its length at most, and one of a single letter (AAA) not at all. */
function fitsLength(size: number, written: number, skeleton: number): boolean {
  return written === size || (skeleton > 1 && written <= 3 * size + 12);
}

function hasSign(letters: Letters, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (((letters.flags[i] as number) & IS_SIGN) !== 0) return true;
  return false;
}

/** Carries "for …" on to marks that stand beside the first (for Samsung / Apple). */
function carryFits(text: string, matches: readonly MarkMatch[]): readonly MarkMatch[] {
  if (matches.length < 2 || !matches.some((match) => match.compatibleWith)) return matches;
  const done: MarkMatch[] = [];
  for (const match of matches) {
    const before = done[done.length - 1];
    const carried =
      before?.compatibleWith === true && !match.compatibleWith && sideBySide(text, before.end, match.start);
    done.push(carried ? { ...match, compatibleWith: true, strength: Math.min(match.strength, FITS_AT_MOST) } : match);
  }
  return done;
}
