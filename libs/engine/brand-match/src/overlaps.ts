import type { MarkMatch } from './mark.ts';

/**
 * Drops a match that a better one overlaps: longest first, then strongest. Of equal spans all rights stay, save that a
 * disguised reading gives way to a visible one. A match is judged against every other, also one that is itself dropped:
 * so what one mark adds can only touch what it overlaps.
 */
export function withoutOverlaps(found: MarkMatch[]): readonly MarkMatch[] {
  if (found.length < 2) return found;
  found.sort(
    (a, b) => a.start - b.start || b.end - a.end || b.strength - a.strength || compareText(a.rightId, b.rightId),
  );
  return found.filter((match, at) => {
    for (let i = at - 1; i >= 0; i--) {
      const other = found[i] as MarkMatch;
      if (other.start === match.start && other.end === match.end && other.rightId === match.rightId) return false;
    }
    return !found.some((other) => other !== match && overlaps(other, match) && beats(other, match));
  });
}

function overlaps(a: MarkMatch, b: MarkMatch): boolean {
  return a.start < b.end && b.start < a.end;
}

function beats(a: MarkMatch, b: MarkMatch): boolean {
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer > 0;
  if (a.start === b.start) return a.visible && !b.visible;
  if (a.strength !== b.strength) return a.strength > b.strength;
  return a.start < b.start;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
