import fc from 'fast-check';

import { dayNumber } from './calendar.ts';
import { inForceOn } from './shelf.ts';
import { COMPILED } from './testing/rules.ts';

const sections = [...COMPILED.jurisdictions.values()].flatMap((all) =>
  [all.duty, all.vat, all.giftDuty, all.giftVat, all.ipr].flat(),
);

describe('inForceOn', () => {
  it('finds on every day what a look at each rule would', () => {
    const first = dayNumber('1989-01-01') ?? 0;
    const last = dayNumber('2032-01-01') ?? 0;
    fc.assert(
      fc.property(fc.constantFrom(...sections), fc.integer({ min: first, max: last }), (section, day) => {
        const expected = section.rules
          .filter(({ maybe }) => day >= maybe[0] && day <= maybe[1])
          .map(({ compiled, surely }) => [compiled.id, day >= surely[0] && day <= surely[1]]);
        expect(inForceOn(section, day).map(({ compiled, sure }) => [compiled.id, sure])).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('looks for the rules of a period once', () => {
    const [section] = sections;
    if (section === undefined) throw new Error('no rules');
    const day = dayNumber('2026-06-15') ?? 0;
    expect(inForceOn(section, day)).toBe(inForceOn(section, day + 1));
  });
});
