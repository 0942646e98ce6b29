import { hash } from 'node:crypto';

const BLOCK = 64;
const DIGEST = 32;
const ROOM = 4096;

export interface Hmac {
  /** Each character one byte: the cheapest form to pick bytes from. */
  latin1(text: string): string;
  /** 43 characters. */
  base64url(text: string): string;
}

/**
 * HMAC-SHA256 (RFC 2104) under one key of at most 64 bytes, for many short texts: built from two one-shot hashes over
 * prepared blocks, which costs less than half of `createHmac`. A spec compares the two.
 */
export function hmacUnder(key: Uint8Array): Hmac {
  const inner = Buffer.alloc(BLOCK + ROOM, 0);
  const outer = Buffer.alloc(BLOCK + DIGEST, 0);
  for (let i = 0; i < BLOCK; i++) {
    inner[i] = (key[i] ?? 0) ^ 0x36;
    outer[i] = (key[i] ?? 0) ^ 0x5c;
  }
  const innerDigest = (text: string): void => {
    // Three bytes are the most that one UTF-16 unit can take in UTF-8.
    const message =
      text.length * 3 <= ROOM
        ? inner.subarray(0, BLOCK + inner.write(text, BLOCK))
        : Buffer.concat([inner.subarray(0, BLOCK), Buffer.from(text)]);
    outer.write(hash('sha256', message, 'binary'), BLOCK, 'latin1');
  };
  return {
    latin1: (text) => {
      innerDigest(text);
      return hash('sha256', outer, 'binary');
    },
    base64url: (text) => {
      innerDigest(text);
      return hash('sha256', outer, 'base64url');
    },
  };
}
