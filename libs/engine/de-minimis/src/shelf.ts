import { AppError, type DeMinimisRule } from '@portcullis/domain';

import { dayNumber } from './calendar.ts';
import type { CompiledRule } from './compile.ts';

export type DateBasis = DeMinimisRule['dateBasis'];

/** A rule that is, or may be, in force on a day. */
export interface InForce {
  readonly compiled: CompiledRule;
  /** False: the day is near an end that nobody confirmed. */
  readonly sure: boolean;
}

/** Rules of one jurisdiction and kind, by the event whose day picks them. */
export type Shelf = readonly {
  readonly basis: DateBasis;
  readonly rules: readonly Dated[];
  /** Rules by day, found once per day: the same days come again and again. */
  readonly byDay: Map<number, readonly InForce[]>;
}[];

interface Dated {
  readonly compiled: CompiledRule;
  /** First and last day (day numbers) on which the rule may be, and on which it surely is, in force. */
  readonly maybe: readonly [number, number];
  readonly surely: readonly [number, number];
}

/** Days around an end with certainty `approximate` in which nothing is sure. */
export const APPROXIMATE_DAYS = 31;

const DAYS_KEPT = 4096;

export function shelve(rules: readonly CompiledRule[]): Shelf {
  const bases = [...new Set(rules.map(({ rule }) => rule.dateBasis))];
  return bases.map((basis) => ({
    basis,
    rules: rules.filter(({ rule }) => rule.dateBasis === basis).map(dated),
    byDay: new Map(),
  }));
}

/** The rules that are or may be in force on the day, in the order of the rule data. */
export function inForceOn(section: Shelf[number], day: number): readonly InForce[] {
  const known = section.byDay.get(day);
  if (known !== undefined) return known;
  const found: InForce[] = [];
  for (const { compiled, maybe, surely } of section.rules) {
    if (day >= maybe[0] && day <= maybe[1]) {
      found.push({ compiled, sure: day >= surely[0] && day <= surely[1] });
    }
  }
  if (section.byDay.size >= DAYS_KEPT) section.byDay.clear();
  section.byDay.set(day, found);
  return found;
}

function dated(compiled: CompiledRule): Dated {
  const { rule } = compiled;
  const from = endOf(rule, rule.effectiveFrom, Number.NEGATIVE_INFINITY);
  const to = endOf(rule, rule.effectiveTo, Number.POSITIVE_INFINITY);
  const fromSlack = rule.dateCertainty.from === 'approximate' ? APPROXIMATE_DAYS : 0;
  const toSlack = rule.dateCertainty.to === 'approximate' ? APPROXIMATE_DAYS : 0;
  return {
    compiled,
    maybe: [from - fromSlack, to + toSlack],
    // Sure only beyond the slack: a day exactly as far from the end as the slack still counts as near.
    surely: [fromSlack === 0 ? from : from + fromSlack + 1, toSlack === 0 ? to : to - toSlack - 1],
  };
}

function endOf(rule: DeMinimisRule, day: string | null, open: number): number {
  if (day === null) return open;
  const number = dayNumber(day);
  if (number === undefined) throw new AppError('invalid', `de minimis rule ${rule.id}: ${day.slice(0, 40)} is no day`);
  return number;
}
