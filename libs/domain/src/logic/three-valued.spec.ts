import fc from 'fast-check';

import { allOf, anyOf, not, triOf, type Tri } from './three-valued.ts';

const VALUES: readonly Tri[] = ['yes', 'no', 'unknown'];
const tri = fc.constantFrom(...VALUES);
const some = fc.array(tri, { maxLength: 6 });

describe('three-valued logic', () => {
  it.each<[Tri, Tri, Tri, Tri]>([
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s with %s: all %s, any %s, in either order', (a, b, all, any) => {
    expect([allOf([a, b]), allOf([b, a])]).toEqual([all, all]);
    expect([anyOf([a, b]), anyOf([b, a])]).toEqual([any, any]);
  });

  it('negates what is known and nothing else', () => {
    expect(VALUES.map(not)).toEqual(['no', 'yes', 'unknown']);
  });

  it('takes an absent value for unknown', () => {
    expect([triOf(true), triOf(false), triOf(undefined)]).toEqual(['yes', 'no', 'unknown']);
  });

  it('answers for nothing as logic does: all yes, any no', () => {
    expect([allOf([]), anyOf([])]).toEqual(['yes', 'no']);
  });

  it('keeps De Morgan and double negation', () => {
    fc.assert(
      fc.property(some, (values) => {
        expect(not(allOf(values))).toBe(anyOf(values.map(not)));
        expect(not(anyOf(values))).toBe(allOf(values.map(not)));
        expect(values.map(not).map(not)).toEqual(values);
      }),
    );
  });

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        for (const join of [allOf, anyOf]) {
          expect(join([...a, ...b])).toBe(join([...b, ...a]));
          expect(join([join(a), join(b)])).toBe(join([...a, ...b]));
          expect(join([...a, ...a])).toBe(join(a));
        }
      }),
    );
  });

  it('distributes and absorbs', () => {
    fc.assert(
      fc.property(tri, tri, tri, (a, b, c) => {
        expect(allOf([a, anyOf([b, c])])).toBe(anyOf([allOf([a, b]), allOf([a, c])]));
        expect(anyOf([a, allOf([b, c])])).toBe(allOf([anyOf([a, b]), anyOf([a, c])]));
        expect(allOf([a, anyOf([a, b])])).toBe(a);
        expect(anyOf([a, allOf([a, b])])).toBe(a);
      }),
    );
  });

  it('never takes back a settled answer when more becomes known', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.constantFrom<Tri>('yes', 'no'), (values, pick, learned) => {
        const unknowns = values.flatMap((value, i) => (value === 'unknown' ? [i] : []));
        const at = unknowns[pick % Math.max(unknowns.length, 1)];
        const wiser = values.map((value, i) => (i === at ? learned : value));
        for (const join of [allOf, anyOf]) {
          if (join(values) !== 'unknown') expect(join(wiser)).toBe(join(values));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never answers unknown when nothing is', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (values) => {
        expect(allOf(values.map(triOf))).toBe(triOf(values.every(Boolean)));
        expect(anyOf(values.map(triOf))).toBe(triOf(values.some(Boolean)));
      }),
    );
  });
});
