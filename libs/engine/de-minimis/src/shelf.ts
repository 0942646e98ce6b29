import { AppError, type DeMinimisRule } from '@portcullis/domain';

import { dayNumber } from './calendar.ts';
import type { CompiledRule } from './compiled-rule.ts';

export type DateBasis = DeMinimisRule['dateBasis'];

/** A rule that is, or may be, in force on a day. */
export interface InForce {
  readonly compiled: CompiledRule;
  /** False: the day is near an end that nobody confirmed. */
  readonly sure: boolean;
}

/** Rules of one jurisdiction and kind that one event's day picks. */
export interface Section {
  readonly basis: DateBasis;
  readonly rules: readonly Dated[];
  /** Days on which something begins or ends, ascending: between two of them the same rules are in force. */
  readonly turns: Int32Array;
  /** The rules before the first turn, after it, and so on; found when first asked for, and never changed. */
  readonly found: (readonly InForce[] | undefined)[];
}

/** Rules of one jurisdiction and kind, by the event whose day picks them. */
export type Shelf = readonly Section[];

interface Dated {
  readonly compiled: CompiledRule;
  /** First and last day (day numbers) on which the rule may be, and on which it surely is, in force. */
  readonly maybe: readonly [number, number];
  readonly surely: readonly [number, number];
}

/** Days around an end with certainty `approximate` in which nothing is sure. */
export const APPROXIMATE_DAYS = 31;

export function shelve(rules: readonly CompiledRule[]): Shelf {
  const byBasis = new Map<DateBasis, Dated[]>();
  for (const compiled of rules) {
    const one = dated(compiled);
    const same = byBasis.get(compiled.rule.dateBasis);
    if (same === undefined) byBasis.set(compiled.rule.dateBasis, [one]);
    else same.push(one);
  }
  return [...byBasis].map(([basis, all]) => {
    const turns = turnsOf(all);
    return { basis, rules: all, turns, found: new Array<undefined>(turns.length + 1).fill(undefined) };
  });
}

/** The rules that are or may be in force on the day, in the order of the rule data. */
export function inForceOn(section: Section, day: number): readonly InForce[] {
  const { turns, found } = section;
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return (found[low] ??= pick(section, day));
}

function pick({ rules }: Section, day: number): readonly InForce[] {
  const picked: InForce[] = [];
  for (const { compiled, maybe, surely } of rules) {
    if (day >= maybe[0] && day <= maybe[1]) picked.push({ compiled, sure: day >= surely[0] && day <= surely[1] });
  }
  return picked;
}

function turnsOf(rules: readonly Dated[]): Int32Array {
  const days = new Set<number>();
  for (const { maybe, surely } of rules) {
    for (const [first, last] of [maybe, surely]) {
      if (Number.isFinite(first)) days.add(first);
      if (Number.isFinite(last)) days.add(last + 1);
    }
  }
  return Int32Array.from(days).sort();
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
