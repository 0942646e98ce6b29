import { indexPhrases, type PhraseIndex } from '../words/phrase-index.ts';

/** The lists as reference data hands them out. */
export interface TermsData {
  readonly terms: readonly TermData[];
  readonly derivedTranslations: readonly TermData[];
  /** No name of a party: Private, Unknown, N/A. */
  readonly partyStopWords: readonly string[];
  /** Further stand-ins for a name: customer, consignee, mickey mouse. */
  readonly placeholders: readonly string[];
}

export interface TermData {
  readonly term: string;
  readonly wholeText: 'reject' | 'warn';
  readonly insideLongerText: 'hint' | 'none';
}

/** Terms ready for reading texts; made once per version of the lists. */
export interface CompiledTerms {
  /** Every term, for a text that is nothing else. */
  readonly whole: PhraseIndex<TermRule>;
  /** Terms that are worth a hint inside a longer text. */
  readonly inside: PhraseIndex<TermRule>;
  readonly partyNames: PhraseIndex<'STOP_WORD' | 'PLACEHOLDER'>;
}

export interface TermRule {
  readonly term: string;
  readonly wholeText: 'reject' | 'warn';
  readonly hintInside: boolean;
  /** Says that several people's goods are in it; refused at house level by every scheme. */
  readonly consolidation: boolean;
}

/** EU Delegated Regulation 2015/2446, Annex B, data element 18 05 names these kinds of terms itself. */
const CONSOLIDATION: ReadonlySet<string> = new Set([
  'consol',
  'consolidated',
  'consolidated cargo',
  'consolidated goods',
  'consolidation',
  'fak',
  'freight all kinds',
  'freight of all kinds',
  'general cargo',
  'all kind of cargo',
  'all kind of goods',
  'joint shipping',
]);

/** Prepares the lists. Where two terms are the same but for case and plural, the stricter action counts. */
export function compileTerms(data: TermsData): CompiledTerms {
  const descriptions = [...data.terms, ...data.derivedTranslations].map(({ term, wholeText, insideLongerText }) => ({
    phrase: term,
    value: {
      term,
      wholeText,
      hintInside: insideLongerText === 'hint',
      consolidation: CONSOLIDATION.has(term.toLowerCase()),
    },
  }));
  const partyNames = [
    ...data.partyStopWords.map((phrase) => ({ phrase, value: 'STOP_WORD' as const })),
    ...data.placeholders.map((phrase) => ({ phrase, value: 'PLACEHOLDER' as const })),
  ];
  return {
    whole: indexPhrases<TermRule>(descriptions, stricter),
    inside: indexPhrases<TermRule>(
      descriptions.filter(({ value }) => value.hintInside),
      stricter,
    ),
    partyNames: indexPhrases<'STOP_WORD' | 'PLACEHOLDER'>(partyNames, (first) => first),
  };
}

const stricter = (a: TermRule, b: TermRule): TermRule => ({
  term: a.term,
  wholeText: a.wholeText === 'reject' || b.wholeText === 'reject' ? 'reject' : 'warn',
  hintInside: a.hintInside || b.hintInside,
  consolidation: a.consolidation || b.consolidation,
});
