import { parseDespatchId, parseReceptacleId } from './receptacle.ts';

const DESPATCH = 'USLAXANLHAGICCN60123';

const despatch = {
  id: DESPATCH,
  originImpc: 'USLAXA',
  destinationImpc: 'NLHAGI',
  category: 'C',
  subClass: 'CN',
  yearDigit: 6,
  despatchNumber: '0123',
};

describe('parseDespatchId', () => {
  it('takes 20 characters apart', () => {
    expect(parseDespatchId(DESPATCH)).toEqual({ ok: true, despatch });
  });

  it('reads the prefix seen in public data', () => {
    expect(parseDespatchId('IEDUBANLHAGIAUN60001')).toMatchObject({
      ok: true,
      despatch: { category: 'A', subClass: 'UN' },
    });
  });

  it.each([
    ['', 'LENGTH'],
    [DESPATCH.slice(1), 'LENGTH'],
    [`${DESPATCH}0`, 'LENGTH'],
    [DESPATCH.toLowerCase(), 'FORMAT'],
    ['USLAXANLHAGI1CN60123', 'FORMAT'],
    ['USLAXANLHAGICCNX0123', 'FORMAT'],
    ['USLAXANLHAGICCN6012X', 'FORMAT'],
    ['12345678901234567890', 'FORMAT'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseDespatchId(text)).toEqual({ ok: false, reason });
  });
});

describe('parseReceptacleId', () => {
  it('takes 29 characters apart', () => {
    expect(parseReceptacleId(`${DESPATCH}001010054`)).toEqual({
      ok: true,
      receptacle: {
        id: `${DESPATCH}001010054`,
        despatch,
        receptacleNumber: '001',
        highestNumbered: 'no',
        registeredOrInsured: 'yes',
        grossHectograms: 54,
      },
    });
  });

  it('does not know what a flag other than 0 and 1 means', () => {
    expect(parseReceptacleId(`${DESPATCH}001920054`)).toMatchObject({
      receptacle: { highestNumbered: 'unknown', registeredOrInsured: 'unknown' },
    });
  });

  it.each([
    [DESPATCH, 'LENGTH'],
    [`${DESPATCH}0010100540`, 'LENGTH'],
    [`${DESPATCH}00101005X`, 'FORMAT'],
    [`${DESPATCH.toLowerCase()}001010054`, 'FORMAT'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseReceptacleId(text)).toEqual({ ok: false, reason });
  });
});
