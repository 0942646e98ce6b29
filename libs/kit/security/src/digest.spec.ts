import { sha256Hex } from './digest.ts';

describe('sha256Hex', () => {
  // FIPS 180-4, the one-block example.
  it.each(['abc', new Uint8Array([0x61, 0x62, 0x63])])('hashes text and bytes alike', (data) => {
    expect(sha256Hex(data)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
