import { WAS_UPPER } from './code-points.ts';
import { IS_DIGIT, type Letters, NO_GAP } from './letters.ts';
import type { MarkEntry } from './mark-entry.ts';

/**
 * A second signal for marks that are ordinary words or short: the text writes it as registered, and does not write
 * everything so. GAP in capitals among small letters counts anywhere; Coach with one capital counts where it does not
 * begin the text and most other words begin small.
 */
export function secondSignal(letters: Letters, entry: MarkEntry, start: number, end: number): boolean {
  let upper = 0;
  for (let i = start; i < end; i++) {
    if (isUpper(letters, i)) upper++;
    if (isUpper(letters, i) !== ((entry.flags.charCodeAt(i - start) & WAS_UPPER) !== 0)) return false;
  }
  if (upper === 0) return false;
  const capitals = upper > 1 || end - start === 1;
  if (!capitals && start === 0) return false;
  let like = 0;
  let unlike = 0;
  for (let i = 0; i < letters.count;) {
    let to = i + 1;
    while (to < letters.count && letters.gap[to] === NO_GAP) to++;
    if ((to <= start || i >= end) && to - i >= 3 && ((letters.flags[i] as number) & IS_DIGIT) === 0) {
      const same = capitals ? isUpper(letters, i) && isUpper(letters, i + 1) : isUpper(letters, i);
      if (same) like++;
      else unlike++;
    }
    i = to;
  }
  return unlike > like;
}

function isUpper(letters: Letters, at: number): boolean {
  return ((letters.flags[at] as number) & WAS_UPPER) !== 0;
}
