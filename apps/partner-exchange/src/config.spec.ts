import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readConfig, VARIABLES } from './config.ts';
import { anAgreement } from './testing/an-exchange.ts';

describe('the configuration', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'agreements-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const readFile = (content: string) => {
    const file = join(folder, 'agreements.json');
    writeFileSync(file, content);
    return readConfig({ PARTNER_AGREEMENTS_FILE: file }).agreements;
  };

  it('needs no variable, and then shares nothing', () => {
    expect(readConfig({})).toEqual({
      dataFolder: './data',
      host: '127.0.0.1',
      grpcPort: 7446,
      agreementsFile: '',
      logLevel: 'info',
      agreements: [],
    });
  });

  it('takes the agreements from their file', () => {
    expect(readFile(JSON.stringify([anAgreement()]))).toEqual([anAgreement()]);
  });

  it.each([['{'], ['{}'], ['[{}]']])('refuses a file that holds %s, naming variable and file', (content) => {
    expect(() => readFile(content)).toThrow(/PARTNER_AGREEMENTS_FILE: .*agreements\.json cannot be used/);
  });

  it('refuses a file that is not there', () => {
    expect(() => readConfig({ PARTNER_AGREEMENTS_FILE: join(folder, 'none') })).toThrow('PARTNER_AGREEMENTS_FILE');
  });

  it('is mirrored by .env.example', () => {
    const lines = Object.values(VARIABLES).map(({ name, about, default: value }) => `# ${about}\n${name}=${value}\n`);
    expect(readFileSync(new URL('../.env.example', import.meta.url), 'utf8')).toBe(lines.join('\n'));
  });
});
