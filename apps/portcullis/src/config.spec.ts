import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readConfig, VARIABLES } from './config.ts';

describe('readConfig', () => {
  it('runs everything in ./data with nothing set', () => {
    expect(readConfig({})).toMatchObject({ dataFolder: './data', host: '127.0.0.1', grpcPort: 7443 });
  });

  it('tells every problem at once', () => {
    expect(() => readConfig({ PORTCULLIS_GRPC_PORT: 'x', PORTCULLIS_LOG: 'loud' })).toThrow(/GRPC_PORT[^]*LOG/);
  });

  it('is what .env.example shows', () => {
    const shown = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
    const known = Object.values(VARIABLES).map(
      ({ about, name, default: value }) => `# ${about}\n${name}=${String(value)}\n`,
    );
    expect(shown).toBe(known.join('\n'));
  });
});
