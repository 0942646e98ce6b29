import { currencyDecimals, currencyStatus } from './currencies.ts';

describe('currencyDecimals', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['GBP', 2],
    ['CNY', 2],
    ['HUF', 2],
    ['ZWG', 2],
    ['XCG', 2],
    ['XDR', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['ISK', 0],
    ['VND', 0],
    ['XPF', 0],
    ['KWD', 3],
    ['TND', 3],
    ['UYW', 4],
    ['BGN', 2],
    ['ITL', 0],
  ])('gives %s %i decimals', (code, decimals) => {
    expect(currencyDecimals(code)).toBe(decimals);
  });

  it.each(['eur', 'EU', 'EURO', '', 'XXX', 'XTS', 'XAU', 'CLF', 'USN', 'CHE', 'BTC', 'RMB', 'UKP', 'constructor'])(
    'knows no currency %j',
    (code) => {
      expect(currencyDecimals(code)).toBeUndefined();
      expect(currencyStatus(code, '2026-07-01')).toBe('unknown');
    },
  );

  it('counts 158 codes in which a price can be stated in July 2026', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    let active = 0;
    for (const a of letters) {
      for (const b of letters) {
        for (const c of letters) if (currencyStatus(a + b + c, '2026-07-01') === 'active') active++;
      }
    }
    expect(active).toBe(16 + 134 + 7 + 1);
  });
});

describe('currencyStatus', () => {
  it.each([
    ['BGN', '2025-12-31', 'active'],
    ['BGN', '2026-01-01', 'ended'],
    ['HRK', '2022-12-31', 'active'],
    ['HRK', '2023-01-01', 'ended'],
    ['DEM', '2001-12-31', 'active'],
    ['DEM', '2002-01-01', 'ended'],
    ['ANG', '2025-03-30', 'active'],
    ['ANG', '2025-03-31', 'ended'],
    ['EUR', '2026-07-01', 'active'],
    ['XDR', '2026-07-01', 'active'],
  ] as const)('calls %s on %s %s', (code, day, status) => {
    expect(currencyStatus(code, day)).toBe(status);
  });
});
