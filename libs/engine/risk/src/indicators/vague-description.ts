import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, isStated, type JudgeLine } from '../lines.ts';

const defaults = { hintShare: 0.5 };

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, { hintShare }) => {
  if (!isStated(line.description) || known.vague === undefined) return unknown(`lines[${at}].description`);
  const { answer, term } = known.vague;
  if (answer === 'no') return quiet();
  return fires(answer === 'yes' ? 1 : hintShare, {
    text:
      answer === 'yes'
        ? 'The description does not tell what the goods are.'
        : 'The description hardly tells what the goods are.',
    saw: term === undefined ? [] : [{ name: 'term', value: term }],
  });
};

/** Poor data is common: this first asks for better data, and its group alone opens nothing. */
export const vagueDescription = indicator({
  id: 'IPR-DESC-001',
  group: 'data',
  version: 1,
  asks: 'Is the description too vague to tell the goods?',
  defaults,
  judge: anyLine(judgeLine),
});
