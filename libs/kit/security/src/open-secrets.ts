import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

import { AppError } from '@portcullis/domain';

import { readNamedKey, readSecret, secretText } from './secret-text.ts';
import { SECRET_BYTES, type Secrets } from './secrets.ts';

const FIRST_HASH_KEY = 'h1';
const OTHERS_MAY = 0o077;

/**
 * The secrets under `<folder>/secrets/`, one file each, readable by their owner only. What is missing is made at
 * random, so the first start needs no preparation. Errors: `invalid` for a file that holds something else,
 * `denied` for one that others may read.
 */
export function openSecrets({ folder }: { readonly folder: string }): Secrets {
  const place = join(folder, 'secrets');
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const plain = (name: string): Uint8Array => readSecret(name, readOrMake(place, name, aSecret));
  return {
    partyHashKey: readNamedKey(
      'party-hash-key',
      readOrMake(place, 'party-hash-key', () => `${FIRST_HASH_KEY}:${aSecret()}`),
    ),
    masterKey: plain('master-key'),
    selectionSecret: plain('selection-secret'),
    tokenSecret: plain('token-secret'),
  };
}

const aSecret = (): string => secretText(randomBytes(SECRET_BYTES));

function readOrMake(place: string, name: string, make: () => string): string {
  const file = join(place, name);
  try {
    return readOwn(file);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
  }
  writeWhole(place, name, `${make()}\n`);
  return readOwn(file); // the file of whoever was first
}

function readOwn(file: string): string {
  if (process.platform !== 'win32' && (statSync(file).mode & OTHERS_MAY) !== 0)
    throw new AppError('denied', `others may read the secret ${file}: set its mode to 0600`);
  return readFileSync(file, 'utf8');
}

/** The name appears only once the content is durable, and never replaces another process's file. */
function writeWhole(place: string, name: string, text: string): void {
  const draft = join(place, `.${name}.${randomBytes(6).toString('hex')}`);
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(draft, join(place, name));
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(place);
}

function syncFolder(place: string): void {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const descriptor = openSync(place, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
