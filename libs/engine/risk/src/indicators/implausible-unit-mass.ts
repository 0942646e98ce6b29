import type { Facts, GoodsLine } from '@portcullis/domain';

import { decimalOf, shown } from '../decimals.ts';
import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, type JudgeLine, missingCategory, piecesOf } from '../lines.ts';

const defaults = { farFactor: 2, nearShare: 0.5 };

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, { farFactor, nearShare }, _extra, facts) => {
  const usual = known.usualUnitKg;
  if (usual === undefined) return missingCategory(line, at);
  const mass = decimalOf(massOf(facts, line));
  if (mass === undefined || mass === 0) return unknown(`lines[${at}].grossMassKg`);
  const pieces = piecesOf(line);
  if (pieces === undefined) return unknown(`lines[${at}].quantity`);
  const unitMass = mass / pieces;
  if (unitMass >= usual.min && unitMass <= usual.max) return quiet();
  const far = unitMass * farFactor < usual.min || unitMass > usual.max * farFactor;
  return fires(far ? 1 : nearShare, {
    text: `One piece weighs ${unitMass < usual.min ? 'less' : 'more'} than such goods do.`,
    saw: [{ name: 'mass of one piece', value: `${shown(unitMass, 3)} kg`, usual: `${usual.min} to ${usual.max} kg` }],
  });
};

/** Mass per piece outside what the category usually weighs: a phone case of 900 g is something else. */
export const implausibleUnitMass = indicator({
  id: 'IPR-VAL-003',
  group: 'value',
  version: 1,
  asks: 'Is the mass of one piece implausible for such goods?',
  defaults,
  judge: anyLine(judgeLine),
});

/** Gross before net, as the usual range is gross; the item's gross mass stands for its only line. */
const massOf = ({ declaration }: Facts, line: GoodsLine): string | undefined =>
  line.grossMassKg ?? line.netMassKg ?? (declaration.lines.length === 1 ? declaration.grossMassKg : undefined);
