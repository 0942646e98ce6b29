import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readConfig, VARIABLES } from './config.ts';

describe('readConfig', () => {
  it('runs with nothing set', () => {
    expect(readConfig({})).toEqual({
      dataFolder: './data',
      operators: ['post-cn', 'post-hk', 'post-us', 'post-gb', 'post-tr', 'post-sg'],
      host: '127.0.0.1',
      grpcPort: 7451,
      logLevel: 'info',
    });
  });

  it('reads a list of posts', () => {
    expect(readConfig({ PORTCULLIS_POSTS: ' nl-post, cn-post,' }).operators).toEqual(['nl-post', 'cn-post']);
  });

  it('tells every problem at once', () => {
    const wrong = { PORTCULLIS_GRPC_PORT: '65536', PORTCULLIS_LOG: 'loud' };
    expect(() => readConfig(wrong)).toThrow(/PORTCULLIS_GRPC_PORT[^]*PORTCULLIS_LOG/);
  });

  it('is what .env.example shows, with its defaults and words', () => {
    const shown = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
    const known = Object.values(VARIABLES).map(
      (variable) => `# ${variable.about}\n${variable.name}=${String(variable.default)}\n`,
    );
    expect(shown).toBe(known.join('\n'));
  });
});
