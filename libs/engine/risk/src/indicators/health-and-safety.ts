import { fires, indicator, quiet } from '../indicator.ts';
import { anyLine, type JudgeLine, missingCategory } from '../lines.ts';

/** Seizure categories whose fakes harm (`ipr-product-categories.json`, `health_safety`). */
const HARMFUL = new Set([
  ...['1a', '1b', '1c', '2a', '2b', '5a', '6a', '6b', '7a', '7e', '9a', '9c'],
  ...['10a', '10b', '11a', '11b', '12a', '12b', '12d', '12h'],
]);

/** What the inspection queue adds to the rank of the item. */
const defaults = { priorityBoost: 20 };

const judgeLine: JudgeLine<typeof defaults> = (line, { categoryByCode, categoryByWords }, at) => {
  const found = harmful(categoryByCode) ?? harmful(categoryByWords);
  if (found !== undefined)
    return fires(1, {
      text: 'Fakes of such goods can harm health or safety.',
      saw: [{ name: 'category', value: found }],
    });
  return categoryByCode === undefined && categoryByWords === undefined ? missingCategory(line, at) : quiet();
};

/** Says how urgent an item is, never how suspicious: it earns no points, and raises the item in its queue. */
export const healthAndSafety = indicator({
  id: 'IPR-HSF-001',
  group: 'safety',
  kind: 'priority',
  version: 1,
  asks: 'Can fakes of such goods harm health or safety?',
  defaults,
  judge: anyLine(judgeLine),
});

const harmful = (category: string | undefined): string | undefined =>
  category !== undefined && HARMFUL.has(category) ? category : undefined;
