import { parseHsCode, type GoodsLine } from '@portcullis/domain';

import { indexPhrases, phraseAt, type PhraseIndex } from '../words/phrase-index.ts';
import { scanWords } from '../words/scan-words.ts';
import { GROUP_RULES, NOT_THE_GROUP } from './group-rules.ts';
import { hsLookupAll, hsTable, type HsRange, type HsTable } from './hs-table.ts';

type Groups = readonly string[];

const NONE: Groups = [];

/**
 * Groups that a valid tariff code settles: in the answer or not in the goods. Of any other group (`restricted`,
 * `tariff-quota`, `cannabis` …) a missing name proves nothing.
 */
export const GROUPS_BY_CODE: ReadonlySet<string> = new Set(
  GROUP_RULES.filter(({ hs }) => hs !== undefined).map(({ group }) => group),
);

/**
 * Groups of goods that rules exclude from a relief, in alphabetical order. With a valid tariff code: the groups its first
 * six digits are in, and those that only words tell; empty when there are none. Without one: the groups that words of the
 * description name, else `undefined`: words that name no group do not prove that there is none.
 */
export function goodsGroups({ hs, description }: GoodsLine): Groups | undefined {
  const code = hs === undefined ? undefined : parseHsCode(hs);
  if (code?.ok !== true) return description === undefined ? undefined : named(description, ANY_WORDS);
  const byCode = groupsOfCode(code.hs6);
  const besides = description === undefined ? undefined : named(description, WORDS_ONLY);
  return besides === undefined ? byCode : union(byCode, besides);
}

const union = (a: Groups, b: Groups): Groups => (a.length === 0 ? b : [...new Set([...a, ...b])].sort());

const TABLE: HsTable<Groups> = hsTable(
  GROUP_RULES.flatMap(({ group, hs }) => (hs === undefined ? [] : [{ ranges: rangesOf(hs), value: [group] }])),
  union,
);
const ANY_WORDS = index(GROUP_RULES);
const WORDS_ONLY = index(GROUP_RULES.filter(({ hs }) => hs === undefined));

/** By six digits; at most the 5,613 sub-headings of the HS and what passes for one. */
const knownCodes = new Map<string, Groups>();

function groupsOfCode(hs6: string): Groups {
  const known = knownCodes.get(hs6);
  if (known !== undefined) return known;
  const groups = hsLookupAll(TABLE, hs6).reduce(union, NONE);
  if (knownCodes.size < 10_000) knownCodes.set(hs6, groups);
  return groups;
}

function named(description: string, phrases: PhraseIndex<Groups>): Groups | undefined {
  const words = scanWords(description);
  let found: Groups | undefined;
  for (let at = 0; at < words.count;) {
    const phrase = phraseAt(phrases, words, at);
    if (phrase === undefined) at++;
    else {
      if (phrase.value.length > 0) found = found === undefined ? phrase.value : union(found, phrase.value);
      at += phrase.words.length;
    }
  }
  return found;
}

function index(rules: typeof GROUP_RULES): PhraseIndex<Groups> {
  const groups = rules.flatMap(({ group, words }) => words.split(', ').map((phrase) => ({ phrase, value: [group] })));
  return indexPhrases<Groups>(
    [...groups, ...NOT_THE_GROUP.split(', ').map((phrase) => ({ phrase, value: NONE }))],
    union,
  );
}

/** `02-04 2203-2208 854340` as ranges. */
function rangesOf(text: string): readonly HsRange[] {
  return text.split(' ').map((stretch) => {
    const [from = '', to = from] = stretch.split('-');
    return { from, to };
  });
}
