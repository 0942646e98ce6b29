import { dayFor, openCase, type Case } from './case.ts';
import type { CompiledRule } from './compiled-rule.ts';
import type { DeMinimisQuestion } from './question.ts';
import { inForceOn, type Shelf } from './shelf.ts';

/** More ways than this to fill in what is missing are not tried. */
const MOST = 64;

/**
 * Every way to fill in what is missing, as far as rules tell one value from another; undefined where something is missing
 * that has no short list of values. A country stands for itself if a rule names it, and one unnamed country for the rest.
 */
export function completionsOf(kase: Case, missing: ReadonlySet<string>, shelf: Shelf): readonly Case[] | undefined {
  let ways: Partial<DeMinimisQuestion>[] = [{}];
  for (const pointer of missing) {
    const member = pointer.slice(1) as keyof DeMinimisQuestion;
    const values = VALUES[member] ?? (member === 'origin' || member === 'dispatchedFrom' ? countries(kase, shelf) : []);
    if (values.length === 0 || ways.length * values.length > MOST) return undefined;
    ways = ways.flatMap((way) => values.map((value) => ({ ...way, [member]: value })));
  }
  return ways.map((way) => openCase({ ...kase.question, ...way }, kase.rateFor));
}

const VALUES: Partial<Record<keyof DeMinimisQuestion, readonly unknown[]>> = {
  consignor: ['business', 'private'],
  consignee: ['business', 'private'],
  personalUse: [true, false],
  nature: ['sale', 'gift', 'return', 'sample', 'documents', 'mixed', 'other'],
};

const UNNAMED = 'QZ';

function countries(kase: Case, shelf: Shelf): readonly string[] {
  const named = new Set([UNNAMED]);
  for (const section of shelf) {
    const day = dayFor(kase, section.basis);
    if (day === undefined) continue;
    for (const { compiled } of inForceOn(section, day)) for (const country of countriesOf(compiled)) named.add(country);
  }
  return [...named];
}

/** `EU` on a list stands for any member. */
const countriesOf = ({ rule }: CompiledRule): string[] =>
  [...rule.originOnly, ...rule.originExclude].map((country) => (country === 'EU' ? 'AT' : country));
