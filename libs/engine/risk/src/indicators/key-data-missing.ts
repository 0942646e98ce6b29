import type { Facts } from '@portcullis/domain';

import { fires, indicator, type Judgement, quiet } from '../indicator.ts';
import { isStated, piecesOf } from '../lines.ts';
import { isNamed } from '../parties.ts';

const defaults = { fullAt: 4 };

function judge({ declaration }: Facts, { fullAt }: typeof defaults): Judgement {
  let missing: string[] | undefined;
  const { lines } = declaration;
  if (lines.length === 0) (missing ??= []).push('lines');
  if (declaration.grossMassKg === undefined && !lines.every(hasMass)) (missing ??= []).push('grossMassKg');
  if (declaration.totalValue === undefined && !lines.every(hasValue)) (missing ??= []).push('totalValue');
  if (!lines.every(hasCode)) (missing ??= []).push('lines[].hs');
  if (!lines.every(hasQuantity)) (missing ??= []).push('lines[].quantity');
  if (!isNamed(declaration.consignor)) (missing ??= []).push('consignor.name');
  if (declaration.consignor.country === undefined) (missing ??= []).push('consignor.country');
  if (missing === undefined) return quiet();
  return fires(Math.min(1, missing.length / fullAt), {
    text: 'Data that selection lives on is missing.',
    saw: missing.map((pointer) => ({ name: 'missing', value: pointer })),
  });
}

/**
 * Each kind of missing key data earns an equal part, in full from `fullAt` kinds on. A kind counts once, however many lines
 * lack it. Never unknown: that something is missing is all it asks.
 */
export const keyDataMissing = indicator({
  id: 'IPR-DESC-003',
  group: 'data',
  version: 1,
  asks: 'Is the code, mass, value, quantity or sender missing?',
  defaults,
  judge,
});

type Line = Facts['declaration']['lines'][number];
const hasMass = (line: Line): boolean => line.grossMassKg !== undefined || line.netMassKg !== undefined;
const hasValue = (line: Line): boolean => line.value !== undefined;
const hasCode = (line: Line): boolean => isStated(line.hs);
const hasQuantity = (line: Line): boolean => piecesOf(line) !== undefined;
