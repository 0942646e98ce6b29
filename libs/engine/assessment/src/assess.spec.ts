import { createHash } from 'node:crypto';

import type { Facts } from '@portcullis/domain';
import { loadBaselinePack } from '@portcullis/reference-data';
import { aDisguisedMark, aFacts, aLineFact } from '@portcullis/risk/testing';

import { assess, compilePack } from './index.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const pack = compilePack(loadBaselinePack(), sha256);
const decide = (facts: Facts) => assess(facts, pack, { sha256 });

const HELD = { kind: 'customs', reference: 'CUS1', placedAt: '2026-03-09T00:00:00.000Z', text: 'kept' } as const;
const suspicious = (overrides: Parameters<typeof aFacts>[0] = {}): Facts =>
  aFacts({ lines: [aLineFact({ marks: [aDisguisedMark()] })], ...overrides });

describe('assess', () => {
  it('gives the same bytes for the same facts', () => {
    expect(JSON.stringify(decide(suspicious()))).toBe(JSON.stringify(decide(suspicious())));
  });

  it('names facts, pack and look-ups in the receipt', () => {
    const facts = aFacts();
    expect(decide(facts).receipt).toMatchObject({ factsDigest: sha256(JSON.stringify(facts)), rulePack: pack.digest });
  });

  it('does not accept a declaration with an error, and keeps its holds', () => {
    const error = { code: 'X', severity: 'error', pointer: 'grossMassKg', text: 'Mend it.' } as const;
    const screening = decide(suspicious({ quality: [error], openHolds: [HELD] }));
    expect(screening).toMatchObject({ accepted: false, selected: false, holds: [{ action: 'still-in-place' }] });
    expect(screening.lane).toBeUndefined();
    expect(screening.help).toMatchObject([{ pointer: 'grossMassKg' }]);
  });

  it('places a customs hold on what is to be opened, once', () => {
    expect(decide(suspicious()).holds).toMatchObject([{ kind: 'customs', action: 'placed' }]);
    expect(decide(suspicious({ openHolds: [HELD] })).holds).toMatchObject([
      { reference: 'CUS1', action: 'still-in-place' },
    ]);
  });

  it('tells a lifted hold once and places none again after a person has decided', () => {
    const results = [{ code: 'R0', at: '2026-03-10T09:00:00.000Z' }] as const;
    const lifted = [{ ...HELD, action: 'removed' as const }];
    const screening = decide(suspicious({ results, liftedHolds: lifted }));
    expect(screening).toMatchObject({ selected: false, selection: [], holds: [{ action: 'removed' }] });
  });

  it('selects again what came in after the result', () => {
    const results = [{ code: 'R0', at: '2026-03-10T07:59:59.000Z' }] as const;
    expect(decide(suspicious({ results }))).toMatchObject({ selected: true });
  });

  it('keeps nothing for a cancelled item', () => {
    expect(decide(suspicious({ cancelled: true }))).toMatchObject({ cancelled: true, selected: false, holds: [] });
  });

  it('asks for what a free lane needs, and says that giving it would free the item', () => {
    const { grossMassKg: _missing, ...declaration } = aFacts().declaration;
    const screening = decide({ ...aFacts(), declaration });
    expect(screening).toMatchObject({ lane: 'yellow', holds: [{ kind: 'RFI', pointer: 'grossMassKg' }] });
    expect(screening.help).toEqual([{ pointer: 'grossMassKg', text: 'Declare grossMassKg.', wouldBe: 'green' }]);
  });

  it('stays provisional until the goods are presented', () => {
    const presented = { kind: 'presented', at: '2026-03-12T00:00:00.000Z' } as const;
    expect(decide(aFacts()).provisional).toBe(true);
    expect(decide(aFacts({ physical: [presented] })).provisional).toBe(false);
  });

  it('says what changed since the decision before', () => {
    const previous = { assessmentNo: 1, accepted: true, lane: 'green', score: 0 } as const;
    expect(decide(suspicious({ previous })).changes).toEqual(
      expect.arrayContaining([{ what: 'lane', before: 'green', after: 'orange' }]),
    );
  });

  it('takes a rate that is older than ten days for unknown at a limit', () => {
    const statusWith = (date: string) => {
      const rates = [{ from: 'USD', to: 'EUR', rate: '0.90', date, source: 'example' }];
      const declaration = { totalValue: { amount: '20.00', currency: 'USD' } };
      return decide(aFacts({ declaration, rates })).relief?.duty.status;
    };
    expect([statusWith('2026-02-28'), statusWith('2026-02-27')]).toEqual(['free', 'unknown']);
  });
});
