import fc from 'fast-check';

import type { ReliefStatus } from '@portcullis/domain';

import { decideDeMinimis, type DeMinimisAnswer } from './decide.ts';
import type { DeMinimisQuestion } from './question.ts';
import { amountText, question } from './testing/arbitrary.ts';
import { rates } from './testing/questions.ts';
import { COMPILED } from './testing/rules.ts';

/** Every currency is worth a made-up number of euro, and every pair follows from it. */
const WORTH: Readonly<Record<string, number>> = { EUR: 100, USD: 92, CNY: 13, JPY: 1, BHD: 245 };
const currencies = [...new Set([...COMPILED.jurisdictions.values()].flatMap((all) => all.currencies))];
const rateFor = rates(
  Object.fromEntries(
    Object.keys(WORTH).flatMap((from) =>
      currencies.map((to) => [`${from}/${to}`, ((WORTH[from] ?? 1) / (WORTH[to] ?? 37)).toFixed(8)] as const),
    ),
  ),
);

const decide = (asked: DeMinimisQuestion): DeMinimisAnswer => decideDeMinimis(asked, COMPILED, rateFor);

const FREENESS: Readonly<Record<ReliefStatus, number>> = {
  free: 4,
  'collected-at-sale': 3,
  'flat-charge': 2,
  simplified: 1,
  due: 0,
  unknown: -1,
};

/** Charges that became more favourable from the first answer to the second. */
function freed(before: DeMinimisAnswer, after: DeMinimisAnswer): string[] {
  const worse: string[] = [];
  for (const part of ['duty', 'vat', 'gift'] as const) {
    const was = before[part]?.status ?? 'unknown';
    const is = after[part]?.status ?? 'unknown';
    const bothKnown = was !== 'unknown' && is !== 'unknown';
    if ((is === 'free' && was !== 'free') || (bothKnown && FREENESS[is] > FREENESS[was]))
      worse.push(`${part} ${was} ${is}`);
  }
  return worse;
}

describe('more value', () => {
  it('is never freer', () => {
    fc.assert(
      fc.property(
        question,
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 200_000 }),
        (base, a, b) => {
          const asked = (minor: number): DeMinimisQuestion => {
            const { currency = 'EUR', basis = 'intrinsic' } = base.value ?? {};
            return { ...base, value: { amount: amountText(minor, currency), currency, basis } };
          };
          expect(freed(decide(asked(Math.min(a, b))), decide(asked(Math.max(a, b))))).toEqual([]);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('of freight is never freer where freight counts', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 50_000 }), (base, a, b) => {
        const asked = (minor: number): DeMinimisQuestion => ({
          ...base,
          value: { amount: '60.00', currency: 'USD', basis: 'intrinsic' },
          freightAndInsurance: { amount: amountText(minor, 'USD'), currency: 'USD' },
        });
        expect(freed(decide(asked(Math.min(a, b))), decide(asked(Math.max(a, b))))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

describe('taking away an input', () => {
  /**
   * Findings about the parcel, whose absence says that nothing was found (see `DeMinimisQuestion`); and members of lists, which
   * are the parcel's content and not what is known of it.
   */
  const FINDINGS = new Set(['previous', 'otherOrdersSameDay', 'previousKnown', 'giftClaimContradicted', 'id']);

  it('never makes a charge free, nor scope outside or small', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const before = decide(asked);
        for (const [path, less] of withoutEach(asked)) {
          if (FINDINGS.has(path) || /\.\d+$/.test(path)) continue;
          if (path === 'personalUse' && asked.personalUse === false && asked.nature === 'gift') continue;
          const after = decide(less);
          // The event's day was taken to be the declaration's, and the answer says so.
          if (path.startsWith('dates.') && after.provisional) continue;
          for (const part of ['duty', 'vat', 'gift'] as const) {
            if (after[part]?.status === 'free')
              expect([path, part, before[part]?.status]).toEqual([path, part, 'free']);
          }
          const scope = after.iprScope.status;
          if (scope === 'outside' || scope === 'small-consignment') {
            expect([path, before.iprScope.status]).toEqual([path, scope]);
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('is named in what is missing wherever the answer is unknown', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { duty, vat, iprScope } = decide(asked);
        for (const part of [duty, vat, iprScope]) {
          if (part.status === 'unknown') expect(part.missing?.length).toBeGreaterThan(0);
          else expect(part).not.toHaveProperty('missing');
          expect(part.reason).toMatch(/\S\.$/);
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('the order of other parcels', () => {
  it('does not matter', () => {
    const shuffled = question.chain((asked) =>
      fc.tuple(
        fc.constant(asked),
        fc.shuffledSubarray([...(asked.previous ?? [])], { minLength: asked.previous?.length ?? 0 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([asked, previous]) => {
        const { duty, vat, gift, iprScope } = decide(asked);
        const other = decide({ ...asked, previous });
        expect([other.duty.status, other.vat.status]).toEqual([duty.status, vat.status]);
        expect([other.gift?.status, other.iprScope.status]).toEqual([gift?.status, iprScope.status]);
      }),
      { numRuns: 600 },
    );
  });
});

/** The question without one of its members at a time, with the path of what is gone. */
function* withoutEach(asked: DeMinimisQuestion): Generator<[string, DeMinimisQuestion]> {
  for (const path of pathsOf(asked)) {
    const copy = structuredClone(asked) as object;
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let holder = copy as Record<string, unknown>;
    for (const step of steps) holder = holder[step] as Record<string, unknown>;
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(holder, last);
    if (last !== 'dates' && last !== 'goods') yield [path, copy as DeMinimisQuestion];
  }
}

function pathsOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    return [path, ...pathsOf(inner, path)];
  });
}
