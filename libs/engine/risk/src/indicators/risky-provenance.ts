import { shown } from '../decimals.ts';
import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, categoryOf, type JudgeLine, missingCategory } from '../lines.ts';
import { priorOf } from '../priors.ts';

const defaults = { minStrength: 0.3 };

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, { minStrength }, { priors }, { declaration }) => {
  const { dispatchedFrom } = declaration;
  const from = dispatchedFrom ?? declaration.consignor.country;
  if (from === undefined) return PROVENANCE_MISSING;
  const category = categoryOf(known);
  if (category === undefined) return missingCategory(line, at);
  const strength = priorOf(priors.provenance, from) * priorOf(priors.category, category);
  // The country of the sender may stand for the place of posting, but says little if it is harmless.
  if (strength < minStrength) return dispatchedFrom === undefined ? PROVENANCE_MISSING : quiet();
  return fires(Math.min(1, strength), {
    text: 'Goods of this kind from there infringe more often than others.',
    saw: [
      { name: dispatchedFrom === undefined ? 'consignor.country' : 'dispatchedFrom', value: from },
      { name: 'category', value: category },
      { name: 'propensity', value: shown(strength) },
    ],
  });
};

/**
 * Relative propensity of economy and product group (GTRIC, `ipr-enforcement.md`, 9.1), from the priors of the rule pack:
 * a statement about past seizures, never about an economy. Its group can select nothing alone.
 */
export const riskyProvenance = indicator({
  id: 'IPR-RTE-001',
  group: 'route',
  version: 1,
  asks: 'Do goods of this kind from there infringe more often than others?',
  defaults,
  judge: anyLine(judgeLine),
});

const PROVENANCE_MISSING = unknown('dispatchedFrom');
