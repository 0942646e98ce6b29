import { readFileSync } from 'node:fs';

import { readConfig, VARIABLES } from './config.ts';

describe('the configuration', () => {
  it('needs no variable', () => {
    expect(readConfig({})).toEqual({ dataFolder: './data', logLevel: 'info' });
  });

  it('is mirrored by .env.example', () => {
    const lines = Object.values(VARIABLES).map(({ name, about, default: value }) => `# ${about}\n${name}=${value}\n`);
    expect(readFileSync(new URL('../.env.example', import.meta.url), 'utf8')).toBe(lines.join('\n'));
  });

  it('tells a wrong variable', () => {
    expect(() => readConfig({ PORTCULLIS_LOG: 'loud' })).toThrow('PORTCULLIS_LOG');
  });
});
