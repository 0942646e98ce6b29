import { digestOf, isDigest } from './digest.ts';

describe('a digest', () => {
  it('is the SHA-256 of the bytes', () => {
    // FIPS 180-2, appendix B.1
    expect(digestOf(new TextEncoder().encode('abc'))).toBe(
      'sha256-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each([
    [`sha256-${'a'.repeat(64)}`, true],
    [`sha256-${'a'.repeat(63)}`, false],
    [`sha256-${'a'.repeat(65)}`, false],
    [`sha256-${'A'.repeat(64)}`, false],
    [`sha256-${'a'.repeat(64)}\n`, false],
    [`sha1-${'a'.repeat(64)}`, false],
    [`sha256-../${'a'.repeat(61)}`, false],
    ['', false],
  ])('%j: %s', (text, is) => {
    expect(isDigest(text)).toBe(is);
  });
});
