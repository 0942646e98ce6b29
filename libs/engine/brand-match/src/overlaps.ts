import type { MarkMatch } from './mark.ts';

/**
 * Drops a match that a better one overlaps. Better: visible or strong before weak, then longer, then stronger, then
 * earlier. Of equal spans all rights stay, each once, save that a disguised reading gives way to a visible one. A match is
 * judged against every other, also one that is itself dropped: so what one mark adds can only touch what it overlaps.
 * The matches come back in text order.
 */
export function withoutOverlaps(found: MarkMatch[]): readonly MarkMatch[] {
  if (found.length < 2) return found;
  found.sort(inOrder);
  const longest = found.reduce((most, match) => Math.max(most, match.end - match.start), 0);
  return found.filter((match, at) => {
    for (let i = at - 1; i >= 0; i--) {
      const other = found[i] as MarkMatch;
      if (other.start + longest <= match.start) break;
      if (other.end <= match.start) continue;
      if (beats(other, match) || (sameSpan(other, match) && other.rightId === match.rightId)) return false;
    }
    for (let i = at + 1; i < found.length; i++) {
      const other = found[i] as MarkMatch;
      if (other.start >= match.end) break;
      if (beats(other, match)) return false;
    }
    return true;
  });
}

/** By place; then longer, by right, and the plainest reading first. */
function inOrder(a: MarkMatch, b: MarkMatch): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return b.end - a.end;
  if (a.rightId !== b.rightId) return a.rightId < b.rightId ? -1 : 1;
  return b.strength - a.strength || plainness(a) - plainness(b);
}

function plainness(match: MarkMatch): number {
  return match.how[0] === 'exact' ? 0 : match.how.length;
}

function beats(a: MarkMatch, b: MarkMatch): boolean {
  if (sameSpan(a, b)) return a.visible && !b.visible;
  const tier = Number(isSound(a)) - Number(isSound(b));
  if (tier !== 0) return tier > 0;
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer > 0;
  if (a.strength !== b.strength) return a.strength > b.strength;
  return a.start < b.start;
}

function sameSpan(a: MarkMatch, b: MarkMatch): boolean {
  return a.start === b.start && a.end === b.end;
}

function isSound(match: MarkMatch): boolean {
  return match.visible || match.strength >= 0.5;
}
