import fc from 'fast-check';

import vectors from '../testing/s10-vectors.json' with { type: 'json' };
import { checkS10, normaliseS10, s10CheckDigit } from './s10.ts';

describe('checkS10', () => {
  it.each(vectors.valid)('accepts $id ($note)', ({ id, serviceIndicator, serial, checkDigit, country }) => {
    expect(checkS10(id)).toMatchObject({ ok: true, s10: { id, serviceIndicator, serial, checkDigit, country } });
    expect(s10CheckDigit(serial)).toBe(checkDigit);
  });

  it.each(vectors.validAfterNormalisation)('normalises $input ($note)', ({ input, normalised }) => {
    expect(normaliseS10(input)).toBe(normalised);
    expect(checkS10(normalised).ok).toBe(true);
    expect(checkS10(input).ok).toBe(false);
  });

  it.each(vectors.validWithWarning)('accepts $id with the warning $warning', ({ id, warning }) => {
    expect(checkS10(id)).toMatchObject({ ok: true, s10: { id, warning } });
  });

  it.each(vectors.invalid)('refuses $id: $reason ($note)', ({ id, reason }) => {
    expect(checkS10(id)).toEqual({ ok: false, reason });
  });

  it.each([
    ['GA', 'DOMESTIC_RANGE'],
    ['GD', 'DOMESTIC_RANGE'],
    ['GB', undefined],
    ['ZA', 'DOMESTIC_RANGE'],
    ['CY', undefined],
    ['CZ', 'BILATERAL_RANGE'],
    ['EW', undefined],
    ['EX', 'BILATERAL_RANGE'],
    ['HW', undefined],
    ['HX', 'BILATERAL_RANGE'],
    ['HZ', 'BILATERAL_RANGE'],
    ['LX', undefined],
    ['SA', undefined],
  ])('gives %s the warning %s', (indicator, warning) => {
    const result = checkS10(`${indicator}473124829GB`);
    expect(result.ok && result.s10.warning).toBe(warning);
  });

  it('names the first defect in the order form, check digit, country, service indicator', () => {
    expect(checkS10('JA473124820ZZ')).toEqual({ ok: false, reason: 'CHECK_DIGIT' });
    expect(checkS10('JA473124829ZZ')).toEqual({ ok: false, reason: 'COUNTRY' });
    expect(checkS10('JA473124829GB')).toEqual({ ok: false, reason: 'SERVICE_INDICATOR' });
  });

  it.each(['rr473124829gb', 'RR473124829gB', 'RR４73124829GB', 'RR47312482９GB', 'ＲR473124829GB'])(
    'takes only ASCII capitals and digits: %s',
    (id) => {
      expect(checkS10(id)).toEqual({ ok: false, reason: 'FORMAT' });
    },
  );

  it('finds every one-digit error but those between the two remainders that share the digit 5', () => {
    const serial = fc.integer({ min: 0, max: 99_999_999 }).map((n) => String(n).padStart(8, '0'));
    fc.assert(
      fc.property(serial, fc.nat(7), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
        const wrong = text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
        const before = s10CheckDigit(text);
        if (before !== 5) expect(s10CheckDigit(wrong)).not.toBe(before);
      }),
    );
  });

  it('never throws, and what it accepts is already normalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const normalised = normaliseS10(text);
        expect(normaliseS10(normalised)).toBe(normalised);
        if (checkS10(text).ok) expect(normalised).toBe(text);
      }),
    );
  });
});

describe('normaliseS10', () => {
  it.each([
    ['rr\u00a0473\u2011124\u200b829gb', 'RR473124829GB'],
    ['ıı', 'ıı'],
    ['ß', 'ß'],
    ['４', '４'],
  ])('turns %j into %j', (input, normalised) => {
    expect(normaliseS10(input)).toBe(normalised);
  });
});

describe('s10CheckDigit', () => {
  it.each(['', '1234567', '123456789', '1234567x', '１2345678'])('is undefined for %j', (serial) => {
    expect(s10CheckDigit(serial)).toBeUndefined();
  });
});
