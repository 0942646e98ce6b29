import { createHmac } from 'node:crypto';

import fc from 'fast-check';

import { hmacUnder } from './hmac.ts';

describe('hmacUnder', () => {
  it('is HMAC-SHA256 for any key and text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
        (key, texts) => {
          const hmac = hmacUnder(key);
          for (const text of texts) {
            const expected = createHmac('sha256', key).update(text).digest();
            expect(hmac.base64url(text)).toBe(expected.toString('base64url'));
            expect(Buffer.from(hmac.latin1(text), 'latin1').equals(expected)).toBe(true);
          }
        },
      ),
    );
  });

  it.each([1365, 1366, 100_000])('hashes a text of %i characters whole', (length) => {
    const text = '例'.repeat(length);
    expect(hmacUnder(Buffer.from('key')).base64url(text)).toBe(
      createHmac('sha256', 'key').update(text).digest('base64url'),
    );
  });
});
