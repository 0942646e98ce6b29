import type { LineFacts } from '@portcullis/domain';

import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, categoryOf, isStated, type JudgeLine } from '../lines.ts';
import { linksToRight } from '../marks.ts';
import { priorOf } from '../priors.ts';

const defaults = { temptingFrom: 0.5, elsewhereShare: 0.4445, ambiguousShare: 0.2223 };

/**
 * Terms that honest goods use too, with the seizure categories where they are ordinary (AAA cells, graded pearls, 1:1 scale
 * models, copies on paper). On goods that are often faked they can hardly mean anything else: nobody makes a wallet in the scale 1:1.
 */
const ORDINARY_IN = new Map<string, readonly string[]>([
  ['aaa', ['5d', '7e', '9a', '9b', '12h']],
  ['aaaa', ['5d', '7e', '12h']],
  ['1:1', ['9a', '9b']],
  ['1 to 1', ['9a', '9b']],
  ['copy', ['8a', '8b', '12c', '12e']],
  ['replica', ['9a', '9b']],
  ['imitation', ['1a', '5d']],
]);

/** Terms that are everyday words, whatever the goods; where they belong they say nothing. */
const EVERYDAY = new Map<string, readonly string[]>([
  ['mirror', ['2a', '7e', '12b']],
  ['passing', []],
  ['inspired', []],
  ['a-grade', []],
]);

/**
 * Words that make a plain term ordinary: what the tariff itself calls imitation (headings 7018, 7117 and 4304), and the
 * shirts that clubs license as replicas.
 */
const HARMLESS_BESIDE = new Map<string, RegExp>([
  ['imitation', /\b(?:leather|fur|suede|pearls?|stones?|gems?|diamonds?|jewell?ery|silk|wool|wood|gold|silver)\b/i],
  ['replica', /\b(?:jersey|shirt|t-shirt|kit|football|soccer|rugby|scale|miniature)\b/i],
]);

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, parameters, { priors }) => {
  const { description } = line;
  if (!isStated(description)) return unknown(`lines[${at}].description`);
  if (known.imitationTerms.length === 0) return quiet();
  for (const mark of known.marks) if (!mark.compatibleWith && linksToRight(mark, known) === 'yes') return quiet();
  const category = categoryOf(known);
  const tempting = category !== undefined && priorOf(priors.category, category) >= parameters.temptingFrom;
  let best;
  let bestStrength = 0;
  for (const term of known.imitationTerms) {
    const strength = strengthOf(term.term.toLowerCase(), description, known, tempting, parameters);
    if (strength <= bestStrength) continue;
    best = term;
    bestStrength = strength;
  }
  if (best === undefined) return quiet();
  return fires(bestStrength, {
    text: `The description uses "${best.term}", a sales term of imitations, and names no mark.`,
    saw: [{ name: 'term', value: best.term }],
    spans: [{ pointer: `lines[${at}].description`, start: best.start, end: best.end }],
  });
};

/**
 * The sales terms of fakes with the brand left out: what sellers fall back on once a name is watched
 * (`ipr-enforcement.md`, 9.2; terms from `ipr-risk-indicators.json`, lexicon). They count in full on goods that are often
 * faked (priors of the rule pack), in part on others, little where the word is ordinary too, and not at all where it
 * belongs. Which words are ordinary where was held against 40,000 honest product titles and parcel descriptions.
 */
export const imitationWithoutMark = indicator({
  id: 'IPR-BRAND-004',
  group: 'brand',
  version: 2,
  asks: 'Does the description use a sales term of imitations without naming a mark?',
  defaults,
  judge: anyLine(judgeLine),
});

function strengthOf(
  term: string,
  description: string,
  known: LineFacts,
  tempting: boolean,
  { elsewhereShare, ambiguousShare }: typeof defaults,
): number {
  const everyday = EVERYDAY.get(term);
  const ordinary = everyday ?? ORDINARY_IN.get(term);
  if (ordinary !== undefined && isAmong(known, ordinary)) return 0;
  if (everyday !== undefined) return ambiguousShare;
  if (tempting && HARMLESS_BESIDE.get(term)?.test(description) !== true) return 1;
  return ordinary === undefined || HARMLESS_BESIDE.has(term) ? elsewhereShare : ambiguousShare;
}

function isAmong({ categoryByCode: code, categoryByWords: words }: LineFacts, categories: readonly string[]): boolean {
  return (code !== undefined && categories.includes(code)) || (words !== undefined && categories.includes(words));
}
