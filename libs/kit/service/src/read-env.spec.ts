import { flag, integer, oneOf, readEnv, text } from './read-env.ts';

const spec = {
  port: integer('SPEC_PORT', { about: 'port to listen at', min: 0, max: 65_535, default: 7_443 }),
  host: text('SPEC_HOST', { about: 'address to listen at' }),
  samples: flag('SPEC_SAMPLES', { about: 'load the samples', default: true }),
  level: oneOf('SPEC_LEVEL', { about: 'how much to log', values: ['info', 'debug'], default: 'info' }),
};

describe('readEnv', () => {
  it('gives values and defaults with their types', () => {
    const config = readEnv({ SPEC_HOST: ' ::1 ', SPEC_PORT: '' }, spec);
    const typed: { port: number; host: string; samples: boolean; level: 'info' | 'debug' } = config;
    expect(typed).toEqual({ port: 7_443, host: '::1', samples: true, level: 'info' });
    expect(readEnv({ SPEC_HOST: 'a', SPEC_PORT: '0', SPEC_SAMPLES: 'false', SPEC_LEVEL: 'debug' }, spec)).toEqual({
      port: 0,
      host: 'a',
      samples: false,
      level: 'debug',
    });
  });

  it('tells all problems at once, and not the values', () => {
    expect(() => readEnv({ SPEC_PORT: '65536', SPEC_SAMPLES: 'yes', SPEC_LEVEL: 'loud' }, spec)).toThrow(
      [
        'SPEC_PORT must be a whole number from 0 to 65535: port to listen at',
        'SPEC_HOST must be set: address to listen at',
        'SPEC_SAMPLES must be true or false: load the samples',
        'SPEC_LEVEL must be one of info, debug: how much to log',
      ].join('\n'),
    );
  });

  it.each(['-1', '65536', '1.5', '1e3', '0x10', ' ', 'a', '1'.repeat(400)])('takes no %j for a port', (value) => {
    const read = () => readEnv({ SPEC_HOST: 'a', SPEC_PORT: value }, spec).port;
    if (value.trim() === '') expect(read()).toBe(7_443);
    else expect(read).toThrow('SPEC_PORT must be a whole number');
  });

  it.each(['0', '65535'])('takes %s for a port', (value) => {
    expect(readEnv({ SPEC_HOST: 'a', SPEC_PORT: value }, spec).port).toBe(Number(value));
  });
});
