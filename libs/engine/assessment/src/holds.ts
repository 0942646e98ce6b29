import type { Facts, HoldKind, HoldStatus, Lane } from '@portcullis/domain';

/** True where a person has decided on the item since its declaration came in: it is not selected again for the same. */
export const decidedByOfficer = (facts: Facts): boolean =>
  facts.results.some((r) => r.at >= facts.declaration.submission.receivedAt);

/**
 * The holds after a decision: those lifted since the last one are told once as removed, open ones stay whatever the new
 * score says, new ones are placed. References depend on item and kind only, so that order of messages does not matter.
 */
export function holdsAfter(
  facts: Facts,
  lane: Lane,
  selected: boolean,
  askFor: string | undefined,
  sha256: (text: string) => string,
): HoldStatus[] {
  const holds: HoldStatus[] = facts.liftedHolds.map((hold) => ({ ...hold, action: 'removed' }));
  for (const hold of facts.openHolds) holds.push({ ...hold, action: 'still-in-place' });
  if (facts.cancelled || decidedByOfficer(facts)) return holds;
  if (selected) place('customs', 'The item is kept for examination.');
  else if (lane === 'yellow') {
    place(
      'RFI',
      askFor === undefined ? 'More information on the goods is needed.' : `Please declare ${askFor}.`,
      askFor,
    );
  }
  return holds;

  function place(kind: HoldKind, text: string, pointer?: string): void {
    if (facts.openHolds.some((hold) => hold.kind === kind)) return;
    const earlier = facts.liftedHolds.filter((hold) => hold.kind === kind).length;
    const reference = `${kind.slice(0, 3).toUpperCase()}${sha256(`${facts.itemId} ${kind} ${earlier}`).slice(0, 12)}`;
    holds.push({
      kind,
      action: 'placed',
      reference,
      placedAt: facts.clock,
      text,
      ...(pointer !== undefined && { pointer }),
    });
  }
}
