import { readFileSync } from 'node:fs';

import { readConfig, VARIABLES } from './config.ts';

describe('the configuration', () => {
  it('needs no variable', () => {
    expect(readConfig({})).toEqual({ dataFolder: './data', host: '127.0.0.1', grpcPort: 7445, logLevel: 'info' });
  });

  it('is mirrored by .env.example', () => {
    const lines = Object.values(VARIABLES).map(({ name, about, default: value }) => `# ${about}\n${name}=${value}\n`);
    expect(readFileSync(new URL('../.env.example', import.meta.url), 'utf8')).toBe(lines.join('\n'));
  });

  it('tells every wrong variable at once', () => {
    const wrong = () => readConfig({ PORTCULLIS_GRPC_PORT: '70000', PORTCULLIS_LOG: 'loud' });
    expect(wrong).toThrow(/PORTCULLIS_GRPC_PORT[^]*PORTCULLIS_LOG/);
  });
});
