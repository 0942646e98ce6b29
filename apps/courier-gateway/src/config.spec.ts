import { readFileSync } from 'node:fs';

import { readConfig, VARIABLES } from './config.ts';

describe('the configuration', () => {
  it('needs no variable', () => {
    expect(readConfig({})).toEqual({
      dataFolder: './data',
      host: '127.0.0.1',
      grpcPort: 7444,
      queue: 4096,
      logLevel: 'info',
    });
  });

  it('is mirrored by .env.example', () => {
    const lines = Object.values(VARIABLES).map(({ name, about, default: value }) => `# ${about}\n${name}=${value}\n`);
    expect(readFileSync(new URL('../.env.example', import.meta.url), 'utf8')).toBe(lines.join('\n'));
  });

  it('tells every wrong variable at once', () => {
    expect(() => readConfig({ COURIER_QUEUE: '0', PORTCULLIS_LOG: 'loud' })).toThrow(/COURIER_QUEUE[^]*PORTCULLIS_LOG/);
  });
});
