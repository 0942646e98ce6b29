import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openSecrets } from './open-secrets.ts';

describe('openSecrets', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'portcullis-secrets-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (name: string) => join(folder, 'secrets', name);

  it('makes what is missing once and reads the same again', () => {
    const first = openSecrets({ folder });
    expect(openSecrets({ folder })).toEqual(first);
    expect(first.partyHashKey.name).toBe('h1');
    const keys = [first.partyHashKey.key, first.masterKey, first.selectionSecret, first.tokenSecret];
    expect(keys.map(({ length }) => length)).toEqual([32, 32, 32, 32]);
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(4);
  });

  it('lets nobody else read them', () => {
    openSecrets({ folder });
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
    const names = readdirSync(join(folder, 'secrets'));
    expect(names.sort()).toEqual(['master-key', 'party-hash-key', 'selection-secret', 'token-secret']);
    for (const name of names) expect(statSync(file(name)).mode & 0o777).toBe(0o600);
  });

  it('refuses a secret that others may read', () => {
    openSecrets({ folder });
    chmodSync(file('master-key'), 0o644);
    expect(() => openSecrets({ folder })).toThrow(/^others may read the secret .*master-key: set its mode to 0600$/);
  });

  it('refuses a damaged secret instead of making another one, and does not show it', () => {
    openSecrets({ folder });
    writeFileSync(file('token-secret'), 'c2hvcnQ=');
    expect(() => openSecrets({ folder })).toThrow('the secret token-secret must be 32 bytes in base64; it has 5');
    writeFileSync(file('party-hash-key'), 'c2hvcnQ=');
    expect(() => openSecrets({ folder })).toThrow('the secret party-hash-key must be written as <key name>:<base64>');
  });
});
