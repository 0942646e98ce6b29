import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { secretsFor } from './secrets-for.ts';

const secret = Buffer.alloc(32, 7).toString('base64');
const env = {
  PORTCULLIS_PARTY_HASH_KEY: `h1:${secret}`,
  PORTCULLIS_MASTER_KEY: secret,
  PORTCULLIS_SELECTION_SECRET: secret,
  PORTCULLIS_TOKEN_SECRET: secret,
};

describe('secretsFor', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'secrets-for-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the secrets of the environment', () => {
    expect(Buffer.from(secretsFor(env, folder).masterKey).toString('base64')).toBe(secret);
  });

  it('never fills up from the folder what the environment lacks', () => {
    expect(() => secretsFor({ ...env, PORTCULLIS_TOKEN_SECRET: undefined }, folder)).toThrow(
      'PORTCULLIS_TOKEN_SECRET (or PORTCULLIS_TOKEN_SECRET_FILE) is not set',
    );
  });

  it('keeps its own in the folder where the environment has none', () => {
    expect(secretsFor({}, folder)).toEqual(secretsFor({}, folder));
  });
});
