import type { Facts, GoodsLine, LineFacts } from '@portcullis/domain';

import { type JudgeExtra, type Judgement, type Parameters, quiet, unknown, type Unknown } from './indicator.ts';

/** Judges one declared line. `at` is its place in `declaration.lines`, for pointers. */
export type JudgeLine<P extends Parameters> = (
  line: GoodsLine,
  known: LineFacts,
  at: number,
  parameters: P,
  extra: JudgeExtra,
  facts: Facts,
) => Judgement;

/**
 * The judgement of an indicator that looks at each line: the strongest line speaks; if none fires, one unknown line makes
 * the whole unknown. A declaration without lines is unknown, since its goods are.
 */
export const anyLine =
  <P extends Parameters>(judgeLine: JudgeLine<P>) =>
  (facts: Facts, parameters: P, extra: JudgeExtra): Judgement => {
    const { lines } = facts.declaration;
    if (lines.length === 0) return NO_LINES;
    let found: Judgement = quiet();
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at];
      const known = facts.lines[at];
      if (line === undefined) continue;
      const judged =
        known === undefined ? unknown(`lines[${at}]`) : judgeLine(line, known, at, parameters, extra, facts);
      if (judged !== found) found = stronger(found, judged);
    }
    return found;
  };

/** Of two judgements the one that counts: the stronger of two that fire, any firing over unknown, unknown over quiet. */
export function stronger(a: Judgement, b: Judgement): Judgement {
  if (a.answer === 'fires') return b.answer === 'fires' && b.strength > a.strength ? b : a;
  if (b.answer === 'fires') return b;
  if (a.answer === 'quiet') return b;
  if (b.answer === 'quiet') return a;
  return { answer: 'unknown', missing: withoutRepeats([...a.missing, ...b.missing]) };
}

export const withoutRepeats = (missing: readonly string[]): readonly string[] => [...new Set(missing)];

/** True for text that says something: absent, empty and blank text are all missing. */
export const isStated = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** The category by the code, else by the words. */
export const categoryOf = (known: LineFacts): string | undefined => known.categoryByCode ?? known.categoryByWords;

/** The quantity if it can be counted with: a positive finite number. */
export const piecesOf = (line: GoodsLine): number | undefined =>
  line.quantity !== undefined && Number.isFinite(line.quantity) && line.quantity > 0 ? line.quantity : undefined;

/** What to ask for when the category of a line cannot be told. */
export const missingCategory = (line: GoodsLine, at: number): Unknown =>
  isStated(line.description) ? unknown(`lines[${at}].hs`) : unknown(`lines[${at}].hs`, `lines[${at}].description`);

const NO_LINES: Unknown = { answer: 'unknown', missing: ['lines'] };
