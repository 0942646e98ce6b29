import { AppError } from '@portcullis/domain';

import { type NamedKey, SECRET_BYTES } from './secrets.ts';

const NAMED = /^([a-z][a-z0-9]{0,15}):(.*)$/s;

/** Reads 32 bytes in base64 or base64url. The message names the secret and never shows it. */
export function readSecret(name: string, text: string): Uint8Array {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length === SECRET_BYTES) return bytes;
  throw new AppError('invalid', `the secret ${name} must be ${SECRET_BYTES} bytes in base64; it has ${bytes.length}`);
}

/** Reads `<name>:<base64>`, for example `h1:…`. */
export function readNamedKey(name: string, text: string): NamedKey {
  const [, keyName, rest] = NAMED.exec(text.trim()) ?? [];
  if (keyName !== undefined && rest !== undefined) return { name: keyName, key: readSecret(name, rest) };
  throw new AppError('invalid', `the secret ${name} must be written as <key name>:<base64>, for example h1:…`);
}

export const secretText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
