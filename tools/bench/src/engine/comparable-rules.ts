import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Declaration } from '@portcullis/domain';

type PlainFacts = Readonly<Record<string, string | number | boolean>>;

/** What thirty ordinary rules can ask of an item, as plain facts made beforehand. */
export function plainFacts(declaration: Declaration): PlainFacts {
  const { lines, totalValue, grossMassKg = '0', nature = '', consignor, destination = '' } = declaration;
  const value = Number(totalValue?.amount ?? 0);
  const mass = Number(grossMassKg);
  return {
    value,
    mass,
    valuePerKg: mass > 0 ? value / mass : 0,
    lines: lines.length,
    pieces: lines.reduce((sum, { quantity = 1 }) => sum + quantity, 0),
    chapter: Number((lines[0]?.hs ?? '0').slice(0, 2)),
    words: (lines[0]?.description ?? '').split(' ').length,
    origin: lines[0]?.origin ?? '',
    sender: consignor.country ?? '',
    destination,
    nature,
    company: consignor.companyForm,
  };
}

/** Thirty rules of one to three conditions over those facts: our indicators without texts, sums, rates and law. */
export function comparableRules(): Engine {
  const rules: RuleProperties[] = Array.from({ length: 30 }, (_, i): RuleProperties => {
    const first = [
      { fact: 'valuePerKg', operator: 'lessThan', value: 2 + i },
      { fact: 'value', operator: 'greaterThan', value: 20 + 10 * i },
      { fact: 'pieces', operator: 'greaterThanInclusive', value: 3 + i },
      { fact: 'chapter', operator: 'in', value: [42, 61, 62, 64, 85, 90 + (i % 5)] },
      { fact: 'words', operator: 'lessThan', value: 3 },
    ][i % 5];
    const second = [
      { fact: 'sender', operator: 'in', value: ['CN', 'HK', 'TR', 'SG'] },
      { fact: 'nature', operator: 'equal', value: i % 2 === 0 ? 'gift' : 'sale' },
      { fact: 'company', operator: 'equal', value: i % 2 === 0 },
    ][i % 3];
    const third = { fact: 'mass', operator: 'lessThan', value: 0.2 * (1 + (i % 7)) };
    const all = [first, second, third].slice(0, 1 + (i % 3)).filter((condition) => condition !== undefined);
    return { name: `rule-${i}`, conditions: { all }, event: { type: 'fired', params: { points: 5 + i } } };
  });
  return new Engine(rules);
}
