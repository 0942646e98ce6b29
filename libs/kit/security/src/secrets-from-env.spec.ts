import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { envHoldsSecrets, secretsFromEnv } from './secrets-from-env.ts';
import { ephemeralSecrets } from './testing/index.ts';

const secrets = ephemeralSecrets();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const env = {
  PORTCULLIS_PARTY_HASH_KEY: `h1:${base64(secrets.partyHashKey.key)}`,
  PORTCULLIS_MASTER_KEY: base64(secrets.masterKey),
  PORTCULLIS_SELECTION_SECRET: base64(secrets.selectionSecret),
  PORTCULLIS_TOKEN_SECRET: base64(secrets.tokenSecret),
};

describe('secretsFromEnv', () => {
  it('reads the variables', () => {
    expect(secretsFromEnv(env)).toEqual(secrets);
    expect([envHoldsSecrets(env), envHoldsSecrets({})]).toEqual([true, false]);
  });

  it('reads the files they name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portcullis-secrets-'));
    const file = join(folder, 'master');
    writeFileSync(file, `${env.PORTCULLIS_MASTER_KEY}\n`);
    const fromFile = { ...env, PORTCULLIS_MASTER_KEY: undefined, PORTCULLIS_MASTER_KEY_FILE: file };
    expect(secretsFromEnv(fromFile)).toEqual(secrets);
    rmSync(folder, { recursive: true });
  });

  it('tells all that is missing or wrong, and shows no secret', () => {
    const wrong = {
      ...env,
      PORTCULLIS_MASTER_KEY: 'c2VjcmV0',
      PORTCULLIS_SELECTION_SECRET_FILE: '/nowhere',
      PORTCULLIS_TOKEN_SECRET: undefined,
    };
    expect(() => secretsFromEnv(wrong)).toThrow(
      'the secret PORTCULLIS_MASTER_KEY must be 32 bytes in base64; it has 6; ' +
        'set PORTCULLIS_SELECTION_SECRET or PORTCULLIS_SELECTION_SECRET_FILE, not both; ' +
        'PORTCULLIS_TOKEN_SECRET (or PORTCULLIS_TOKEN_SECRET_FILE) is not set',
    );
  });
});
