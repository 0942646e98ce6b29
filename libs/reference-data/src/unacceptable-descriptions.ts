import { z } from 'zod';

import { digestOf, once, readDataJson } from './data-file.ts';
import { loadIndicatorDefaults } from './indicator-defaults.ts';

/** One term that says too little, with what to do when it is the whole text and when it is a part of it. */
export interface UnacceptableTerm {
  readonly term: string;
  readonly lang: string;
  readonly sources: readonly string[];
  readonly wholeText: 'reject' | 'warn';
  readonly insideLongerText: 'hint' | 'none';
}

export interface UnacceptableDescriptions {
  /** Digest of the content. */
  readonly version: string;
  readonly terms: readonly UnacceptableTerm[];
  /** Translations by the project: they warn and never reject. */
  readonly derivedTranslations: readonly UnacceptableTerm[];
  /** Words that are no name of a party: Private, Unknown, N/A. */
  readonly partyStopWords: readonly string[];
  /** Further placeholders seen in party names, from the indicators' lexicon. */
  readonly placeholders: readonly string[];
  readonly contentRules: readonly { readonly code: string; readonly example: string }[];
}

const term = z.object({
  term: z.string().min(1),
  lang: z.string().min(2),
  sources: z.array(z.string()).min(1),
  wholeText: z.enum(['reject', 'warn']),
  insideLongerText: z.enum(['hint', 'none']),
});

const schema = z.object({
  contentRules: z.object({ rejectWhen: z.array(z.object({ code: z.string(), example: z.string() })).min(1) }),
  partyStopWords: z.array(z.object({ term: z.string().min(1) })).min(1),
  terms: z.array(term).min(1),
  derivedTranslations: z.array(term),
});

/** Goods descriptions and party names that are not accepted (`unacceptable-descriptions.json`). A starting list, not complete. */
export const loadUnacceptableDescriptions = once((): UnacceptableDescriptions => {
  const data = readDataJson('unacceptable-descriptions.json', schema);
  const { placeholders } = loadIndicatorDefaults().lexicon;
  return {
    version: digestOf(JSON.stringify([data, placeholders])),
    terms: data.terms,
    derivedTranslations: data.derivedTranslations,
    partyStopWords: data.partyStopWords.map((word) => word.term),
    placeholders,
    contentRules: data.contentRules.rejectWhen,
  };
});
