import { decideDeMinimis } from './decide.ts';
import type { DeMinimisQuestion } from './question.ts';
import { aPurchase, without as leaveOut } from './testing/questions.ts';
import { COMPILED } from './testing/rules.ts';

const scope = (changes: Partial<DeMinimisQuestion>) => decideDeMinimis(aPurchase(changes), COMPILED).iprScope;
const pieces = (count: number) => ({ goods: [{ groups: [], pieces: count }] });
const without = (member: keyof DeMinimisQuestion, changes: Partial<DeMinimisQuestion> = {}) =>
  decideDeMinimis(leaveOut(aPurchase(changes), member), COMPILED).iprScope;

describe('small consignments', () => {
  it.each([
    ['NL', 3, '9', 'small-consignment'],
    ['NL', 4, '1.999', 'small-consignment'],
    ['NL', 4, '2', 'ordinary'],
    ['NL', 3, '2', 'small-consignment'],
    ['GB', 4, '2.0', 'ordinary'],
    ['CH', 3, '5', 'small-consignment'],
    ['CH', 3, '5.001', 'ordinary'],
    ['CH', 4, '0.1', 'ordinary'],
  ])('to %s of %i pieces and %s kg are %s', (destination, count, grossMassKg, status) => {
    expect(scope({ destination, ...pieces(count), grossMassKg, dates: { declaration: '2026-06-15' } }).status).toBe(
      status,
    );
  });

  it('need counterfeit or pirated goods and a right holder who asked for the procedure', () => {
    expect(scope({ suspicion: 'other' }).status).toBe('ordinary');
    expect(scope({ smallConsignmentOptIn: false }).status).toBe('ordinary');
    expect(without('suspicion')).toMatchObject({ status: 'unknown', missing: ['/suspicion'] });
    expect(without('smallConsignmentOptIn')).toMatchObject({ status: 'unknown', missing: ['/smallConsignmentOptIn'] });
  });

  it('are unknown without the mass only where the mass decides', () => {
    expect(without('grossMassKg', pieces(3)).status).toBe('small-consignment');
    expect(without('grossMassKg', pieces(4))).toMatchObject({ status: 'unknown', missing: ['/grossMassKg'] });
    expect(without('grossMassKg', { destination: 'CH', ...pieces(4) }).status).toBe('ordinary');
  });

  it('have no procedure in Switzerland before July 2025', () => {
    const on = (declaration: string) => scope({ destination: 'CH', dates: { declaration } }).status;
    expect([on('2025-06-30'), on('2025-07-01')]).toEqual(['ordinary', 'small-consignment']);
  });
});

describe('parcels for own use', () => {
  it.each([
    ['AU', 'outside'],
    ['IN', 'outside'],
    ['NZ', 'outside'],
    ['US', 'ordinary'],
    ['CA', 'ordinary'],
    ['CN', 'unknown'],
    ['ZA', 'unknown'],
    ['KR', 'unknown'],
  ])('to %s are %s', (destination, status) => {
    expect(scope({ destination }).status).toBe(status);
  });

  it('are ordinary trade when they are not for own use', () => {
    for (const destination of ['AU', 'CN', 'ZA'])
      expect(scope({ destination, personalUse: false }).status).toBe('ordinary');
    expect(without('personalUse', { destination: 'AU' })).toMatchObject({
      status: 'unknown',
      missing: ['/personalUse'],
    });
  });

  it('are infringing in Japan since October 2022 when a business abroad sends them', () => {
    const on = (declaration: string, changes: Partial<DeMinimisQuestion> = {}) =>
      scope({ destination: 'JP', dates: { declaration }, ...changes }).status;
    expect(on('2022-09-30')).toBe('outside');
    expect(on('2022-10-01')).toBe('ordinary');
    expect(on('2022-10-01', { consignor: 'private' })).toBe('unknown');
    expect(on('2022-10-01', { right: 'patent' })).toBe('unknown');
    expect(on('2022-10-01', { right: 'patent', personalUse: false })).toBe('ordinary');
  });
});

describe("travellers' luggage", () => {
  const luggage = (changes: Partial<DeMinimisQuestion>) => scope({ mode: 'traveller', ...changes });

  it('is left outside in the Union and not in Switzerland, if it is no trade', () => {
    expect(luggage({}).status).toBe('outside');
    expect(luggage({ personalUse: false }).status).toBe('ordinary');
    expect(luggage({ destination: 'CH' }).status).toBe('ordinary');
    expect(without('personalUse', { mode: 'traveller' }).status).toBe('unknown');
  });

  it.each([
    [1, [], 'outside'],
    [2, [], 'ordinary'],
    [1, [{ date: '2026-05-17' }], 'ordinary'],
    [1, [{ date: '2026-05-16' }], 'outside'],
    [1, [{}], 'unknown'],
  ])(
    'to the United States may hold one article of a type in thirty days: %i after %j is %s',
    (count, previous, status) => {
      expect(luggage({ destination: 'US', ...pieces(count), previous }).status).toBe(status);
    },
  );

  it('has no value rules here', () => {
    const { duty, vat } = decideDeMinimis(aPurchase({ mode: 'traveller' }), COMPILED);
    expect([duty.status, vat.status]).toEqual(['unknown', 'unknown']);
  });
});
