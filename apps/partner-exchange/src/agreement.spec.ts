import { checkAgreements, inForce } from './agreement.ts';
import { anAgreement } from './testing/an-exchange.ts';

describe('checkAgreements', () => {
  it('takes what is one', () => {
    expect(checkAgreements([anAgreement()])).toEqual([anAgreement()]);
    expect(checkAgreements([])).toEqual([]);
  });

  it.each([
    ['a field that no report has', { fields: ['brandName'] }],
    ['a result that there is not', { outcomes: ['R9'] }],
    ['a label that there is not', { tlp: 'PINK' }],
    ['a day that there is not', { validTo: '2026-02-30' }],
    ['a member that it does not know', { field: ['lines'] }],
    ['no purpose', { purpose: '' }],
  ])('refuses an agreement with %s', (_, wrong) => {
    expect(() => checkAgreements([{ ...anAgreement(), ...wrong }])).toThrow(
      expect.objectContaining({ code: 'invalid' }) as Error,
    );
  });

  it('refuses two with one id', () => {
    expect(() => checkAgreements([anAgreement(), anAgreement({ partner: 'partner-b' })])).toThrow('two agreements');
  });
});

describe('inForce', () => {
  const agreement = anAgreement({ validFrom: '2026-03-01', validTo: '2026-03-31' });
  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('on %s: %s', (day, is) => {
    expect(inForce(agreement, day)).toBe(is);
  });

  it('has no end where none is agreed', () => {
    expect(inForce(anAgreement(), '2099-01-01')).toBe(true);
  });
});
