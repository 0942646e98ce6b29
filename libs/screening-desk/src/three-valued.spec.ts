import { gather, assess, type ItemView } from '@portcullis/assessment';
import { LANES, type Declaration, type Screening } from '@portcullis/domain';
import fc from 'fast-check';

import { aDeskDeclaration, openTestDesk, type TestDesk } from './testing/index.ts';

/** Members that may be missing, with the declarations that carry them. */
const OPTIONAL = [
  'postedOn',
  'nature',
  'dispatchedFrom',
  'destination',
  'grossMassKg',
  'totalValue',
  'transportCharges',
  'pieces',
  'vatScheme',
  'insurance',
  'destinationPostcodeArea',
] as const satisfies readonly (keyof Declaration)[];
const OF_A_LINE = ['description', 'quantity', 'netMassKg', 'value', 'hs', 'origin'] as const;
const OF_A_PARTY = ['country', 'identityKey', 'nameKey', 'addressKey'] as const;

const without = <T extends object>(from: T, member: keyof T): T => {
  const { [member]: _gone, ...rest } = from;
  return rest as T;
};

/** Every declaration with one thing fewer. */
function* poorer(d: Declaration): Generator<readonly [string, Declaration]> {
  for (const member of OPTIONAL) if (d[member] !== undefined) yield [member, without(d, member)];
  for (const [index, line] of d.lines.entries()) {
    for (const member of OF_A_LINE) {
      if (line[member] === undefined) continue;
      yield [
        `lines[${index}].${member}`,
        { ...d, lines: d.lines.map((l, at) => (at === index ? without(l, member) : l)) },
      ];
    }
  }
  for (const side of ['consignor', 'consignee'] as const) {
    for (const member of OF_A_PARTY) {
      if (d[side][member] !== undefined) yield [`${side}.${member}`, { ...d, [side]: without(d[side], member) }];
    }
    yield [`${side}.typeOfPerson`, { ...d, [side]: { ...d[side], typeOfPerson: 'unknown' } }];
    yield [
      `${side}.name`,
      { ...d, [side]: { ...d[side], declared: d[side].declared.filter((field) => field !== 'name') } },
    ];
  }
}

const declarations = fc
  .record({
    amount: fc.integer({ min: 0, max: 40_000 }).map((cents) => (cents / 100).toFixed(2)),
    currency: fc.constantFrom('EUR', 'USD', 'CAD', 'JPX'),
    destination: fc.constantFrom('NL', 'US', 'GB', 'CA', 'CH', 'IN', 'AU'),
    nature: fc.constantFrom('sale', 'gift', 'sample', 'other'),
    description: fc.constantFrom(
      "Men's cotton shirt, knitted",
      'z3phyrine shirt',
      'Zephyrine shirt',
      'gift',
      'perfume 50 ml',
    ),
    channel: fc.constantFrom('postal', 'express'),
    type: fc.constantFrom('natural', 'legal'),
    preparedAt: fc.constantFrom('2026-02-20T03:15:00.000Z', '2024-05-20T03:15:00.000Z'),
  })
  .map(({ amount, currency, destination, nature, description, channel, type, preparedAt }): Declaration => {
    const base = aDeskDeclaration({ preparedAt });
    const value = { amount, currency };
    return {
      ...base,
      channel: channel,
      destination,
      nature: nature,
      totalValue: value,
      consignor: { ...base.consignor, typeOfPerson: type },
      lines: base.lines.map((line) => ({ ...line, description, value })),
    };
  });

describe('three values', () => {
  let test: TestDesk;
  beforeAll(async () => {
    test = await openTestDesk();
  });
  afterAll(() => test[Symbol.asyncDispose]());

  function decide(declaration: Declaration): Screening {
    const knowledge = test.knowledge.current();
    const view: ItemView = {
      causedBy: 'e',
      clock: '2026-02-21T08:00:00.000Z',
      assessmentNo: 1,
      itemId: 'i~2026',
      number: 'i',
      firstOn: '2026-02-19',
      declaration,
      quality: test.knowledge.check(declaration),
      cancelled: false,
      physical: [],
      openHolds: [],
      liftedHolds: [],
      results: [],
      sightings: { identified: declaration.consignee.identityKey !== undefined, others: [], truncated: false },
      history: {},
    };
    return assess(gather(view, knowledge), knowledge.pack, { sha256: test.sha256 });
  }

  it('taking away any declared field never turns relief into free or scope into outside', () => {
    fc.assert(
      fc.property(declarations, (declaration) => {
        const whole = decide(declaration);
        for (const [what, less] of poorer(declaration)) {
          const part = decide(less);
          for (const charge of ['duty', 'vat'] as const) {
            const became = `${what}: ${charge} ${String(whole.relief?.[charge].status)} became ${String(part.relief?.[charge].status)}`;
            const freed =
              part.relief?.[charge].status === 'free' &&
              whole.relief !== undefined &&
              whole.relief[charge].status !== 'free';
            expect([became, freed]).toEqual([became, false]);
          }
          expect([what, part.iprScope?.status === 'outside' && whole.iprScope?.status !== 'outside']).toEqual([
            what,
            false,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('without a field that the profile names, the lane is never green or blue', () => {
    const needed = [
      'grossMassKg',
      'totalValue',
      'lines[0].description',
      'consignor.country',
      'consignee.country',
      'consignor.name',
      'consignee.name',
      'destination',
    ];
    fc.assert(
      fc.property(declarations, (declaration) => {
        for (const [what, less] of poorer(declaration)) {
          if (!needed.includes(what)) continue;
          const { accepted, lane } = decide(less);
          const free = accepted && lane !== undefined && LANES.indexOf(lane) < LANES.indexOf('yellow');
          expect([what, free]).toEqual([what, false]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
