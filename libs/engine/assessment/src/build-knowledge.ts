import type { MarkIndex } from '@portcullis/brand-match';
import {
  classifyGoods,
  descriptionFingerprint,
  goodsGroups,
  judgeDescription,
  type CompiledCategories,
  type CompiledTerms,
} from '@portcullis/data-quality';
import type { GoodsLine, LocalDate, Right } from '@portcullis/domain';

import type { Knowledge, LineKnowledge, RightFacts } from './knowledge.ts';
import type { CompiledPack } from './pack.ts';

/** The tables that knowledge is made of; each replaced as a whole. */
export interface KnowledgeSources {
  readonly pack: CompiledPack;
  readonly terms: CompiledTerms;
  readonly categories: CompiledCategories;
  /** Usual gross mass of one piece, kg, by seizure category. */
  readonly usualUnitKg: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  /** Sales terms of imitations. */
  readonly imitationTerms: readonly string[];
  readonly rights: RightsShelf;
  readonly rateOn: Knowledge['rateOn'];
  readonly draws: Knowledge['draws'];
  readonly versions: Readonly<Record<string, string>>;
}

/** The register as followed, with its index of marks. */
export interface RightsShelf {
  readonly marks: MarkIndex;
  readonly rights: ReadonlyMap<string, Right>;
  readonly version: string;
}

/** One generation of knowledge. Rights are judged by the day of the decision: one that has ended no longer matches. */
export function knowledgeOf(sources: KnowledgeSources): Knowledge {
  const { rights } = sources.rights;
  const imitation = termFinder(sources.imitationTerms);
  const facts = new Map<string, RightFacts>();
  return {
    pack: sources.pack,
    marks: sources.rights.marks,
    right: (rightId, at) => {
      const right = rights.get(rightId);
      const day = at.slice(0, 10);
      if (right === undefined || !within(day, right)) return undefined;
      let known = facts.get(`${day} ${rightId}`);
      if (known === undefined) {
        if (facts.size > 50_000) facts.clear();
        facts.set(`${day} ${rightId}`, (known = rightFacts(right, day)));
      }
      return known;
    },
    line: (line) => lineKnowledge(line, sources, imitation),
    rateOn: sources.rateOn,
    alerts: () => [],
    draws: sources.draws,
    versions: { ...sources.versions, rights: sources.rights.version },
  };
}

const within = (day: LocalDate, span: { readonly validFrom?: LocalDate; readonly validTo?: LocalDate }): boolean =>
  day >= (span.validFrom ?? '') && day <= (span.validTo ?? '9999');

function rightFacts(right: Right, day: LocalDate): RightFacts {
  const live = right.applications.filter((application) => within(day, application));
  const authorised = live.flatMap((application) => application.authorisedKeys);
  return {
    holderId: right.holderId,
    ...(right.categories.length > 0 && { categories: right.categories }),
    ...(right.referencePrice && { referencePrice: right.referencePrice }),
    applicationInForce: live.length > 0,
    ...(live.length > 0 && { smallConsignmentOptIn: live.some((application) => application.smallConsignments) }),
    ...(authorised.length > 0 && { authorisedKeys: new Set(authorised) }),
  };
}

function lineKnowledge(line: GoodsLine, sources: KnowledgeSources, imitation: TermFinder): LineKnowledge {
  const { description } = line;
  const { categoryByCode, categoryByWords } = classifyGoods(line, sources.categories);
  const groups = goodsGroups(line);
  const category = categoryByCode ?? categoryByWords;
  const usualUnitKg = category === undefined ? undefined : sources.usualUnitKg.get(category);
  const fingerprint = description === undefined ? undefined : descriptionFingerprint(description);
  return {
    imitationTerms: description === undefined ? [] : imitation(description),
    ...(description !== undefined && { vague: vagueness(description, sources.terms) }),
    ...(categoryByCode !== undefined && { categoryByCode }),
    ...(categoryByWords !== undefined && { categoryByWords }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(groups !== undefined && { goodsGroups: groups }),
    ...(usualUnitKg !== undefined && { usualUnitKg }),
  };
}

function vagueness(description: string, terms: CompiledTerms): NonNullable<LineKnowledge['vague']> {
  const { action, term } = judgeDescription(description, terms);
  const answer = action === 'none' ? 'no' : action === 'hint' ? 'hint' : 'yes';
  return term === undefined ? { answer } : { answer, term };
}

type TermFinder = (text: string) => LineKnowledge['imitationTerms'];

const NONE: LineKnowledge['imitationTerms'] = [];

/** Finds terms as whole words, longest first, in one pass. */
function termFinder(terms: readonly string[]): TermFinder {
  const escaped = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => {
    const found: { term: string; start: number; end: number }[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      found.push({ term: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
    }
    return found.length === 0 ? NONE : found;
  };
}
