import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, categoryOf, type JudgeLine, missingCategory, piecesOf } from '../lines.ts';

/** Pieces of one line that a private person may still need, by seizure category; judgement, unverified. */
const defaults = {
  other: 5,
  nearShare: 0.5,
  '1a': 20,
  '1b': 12,
  '1c': 24,
  '2a': 10,
  '2b': 12,
  '3a': 10,
  '3b': 10,
  '5d': 10,
  '6b': 8,
  '9a': 10,
  '10a': 10,
  '10b': 10,
  '11a': 12,
  '11b': 50,
  '12c': 50,
  '12e': 100,
  '12g': 50,
};

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, parameters, _extra, { declaration }) => {
  if (declaration.consignee.typeOfPerson === 'legal') return quiet();
  const pieces = piecesOf(line);
  if (pieces === undefined) return unknown(`lines[${at}].quantity`);
  const category = categoryOf(known);
  if (category === undefined) return pieces <= parameters.other ? quiet() : missingCategory(line, at);
  const limits: Readonly<Record<string, number>> = parameters;
  const limit = limits[category] ?? parameters.other;
  if (pieces <= limit) return quiet();
  return fires(pieces >= 2 * limit ? 1 : parameters.nearShare, {
    text: 'The quantity is more than a private person needs.',
    saw: [{ name: 'pieces', value: String(pieces), usual: `at most ${limit}` }],
  });
};

/** Ten like handbags are stock. For a firm as consignee stock is the rule, so nothing follows from it. */
export const moreThanPrivateNeed = indicator({
  id: 'IPR-PAT-003',
  group: 'pattern',
  version: 1,
  asks: 'Is the quantity of one line beyond private need?',
  defaults,
  judge: anyLine(judgeLine),
});
