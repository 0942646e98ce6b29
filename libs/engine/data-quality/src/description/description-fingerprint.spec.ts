import { descriptionFingerprint } from './description-fingerprint.ts';

describe('the fingerprint of a description', () => {
  const base = descriptionFingerprint('Cotton T-shirt, blue');

  it('is 16 hex digits', () => {
    expect(base).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    'blue COTTON t shirts',
    '3 pcs of cotton T-shirt / blue',
    'the blue cotton-T-shirt blue',
    '2 x T-Shirt Cotton (Blue) 12',
  ])('is the same for %j', (text) => {
    expect(descriptionFingerprint(text)).toBe(base);
  });

  it.each(['Cotton T-shirt', 'Cotton T-shirt, red', 'Cotton shirt, blue', 'Cotton T-shirt, blue, iphone15'])(
    'is another for %j',
    (text) => {
      expect(descriptionFingerprint(text)).not.toBe(base);
    },
  );

  it.each(['', '---', '12 34', '2 pcs of', '$$'])('is absent for %j', (text) => {
    expect(descriptionFingerprint(text)).toBeUndefined();
  });

  it('never changes, because stored items hold it', () => {
    expect(base).toBe('4453c840de16174d');
  });

  it('keeps apart many sets of two words', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const words = letters.flatMap((a) => letters.map((b) => `q${a}${b}k`));
    const prints = new Set(
      words
        .slice(0, 300)
        .flatMap((one, at) => words.slice(at + 1, 300).map((other) => descriptionFingerprint(`${one} ${other}`))),
    );
    expect(prints.size).toBe((300 * 299) / 2);
  });
});
