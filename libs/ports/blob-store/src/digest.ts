import { createHash } from 'node:crypto';

import type { Digest } from './blob-store.ts';

const DIGEST = /^sha256-[0-9a-f]{64}$/;

/** The name of bytes. */
export const digestOf = (bytes: Uint8Array): Digest => `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

/** Whether a text can name a blob at all; it may come from a message, and adapters make paths of it. */
export const isDigest = (text: string): boolean => DIGEST.test(text);
