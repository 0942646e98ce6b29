import type { Facts, Sighting } from '@portcullis/domain';

import { dayNumber, dayOfItem } from '../days.ts';
import { decimalOf } from '../decimals.ts';
import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';

const defaults = { windowDays: 30, minParcels: 4, massTolerancePct: 10, otherMassShare: 0.5 };

function judge(facts: Facts, parameters: typeof defaults): Judgement {
  const { identified, others, truncated } = facts.sightings;
  if (!identified) return CONSIGNEE_UNKNOWN;
  const { windowDays, minParcels, massTolerancePct, otherMassShare } = parameters;
  if (others.length + 1 < minParcels && !truncated) return quiet();
  const own = dayOfItem(facts);
  const mass = decimalOf(facts.declaration.grossMassKg);
  let alike = 1;
  let ofLikeMass = 1;
  let untold = 0;
  for (const other of others) {
    if (Math.abs(dayNumber(other.day) - own) >= windowDays) continue;
    if (other.fingerprint === undefined) untold += 1;
    else if (facts.lines.some((line) => line.fingerprint === other.fingerprint)) {
      alike += 1;
      if (!massDiffers(mass, other, massTolerancePct)) ofLikeMass += 1;
    }
  }
  if (alike < minParcels) {
    const missing = withoutFingerprint(facts);
    if (missing !== undefined) return unknown(missing);
    return truncated || alike + untold >= minParcels ? OTHERS_UNKNOWN : quiet();
  }
  return fires(ofLikeMass >= minParcels ? 1 : otherMassShare, {
    text: 'Parcels of nearly the same content go to one consignee.',
    saw: [{ name: `like parcels in ${windowDays} days`, value: String(alike), usual: `fewer than ${minParcels}` }],
  });
}

/**
 * A bulk order in packets: the same informative words, and masses that do not differ much. A mass that is not known does
 * not speak against it.
 */
export const nearIdenticalParcels = indicator({
  id: 'IPR-PAT-002',
  group: 'pattern',
  version: 1,
  asks: 'Do many nearly identical parcels go to one consignee?',
  defaults,
  judge,
});

function massDiffers(mass: number | undefined, other: Sighting, tolerancePct: number): boolean {
  const otherMass = decimalOf(other.grossMassKg);
  return (
    mass !== undefined &&
    otherMass !== undefined &&
    Math.abs(mass - otherMass) * 100 > tolerancePct * Math.max(mass, otherMass)
  );
}

function withoutFingerprint({ declaration, lines }: Facts): string | undefined {
  if (declaration.lines.length === 0) return 'lines';
  for (let at = 0; at < declaration.lines.length; at += 1)
    if (lines[at]?.fingerprint === undefined) return `lines[${at}].description`;
  return undefined;
}

const CONSIGNEE_UNKNOWN = unknown('consignee.name', 'consignee.street');
const OTHERS_UNKNOWN = unknown('sightings');
