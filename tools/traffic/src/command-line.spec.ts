import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeSample } from './command-line.ts';

describe('writeSample', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'traffic-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes messages, the order of sending, and the truth apart from both', () => {
    const args = ['--seed', '2', '--postal', '200', '--consignments', '50', '--out', folder];
    expect(writeSample(args, Date.parse('2026-11-20T10:00:00Z'))).toMatch(/^25\d items, 2\d\d submissions, in /);
    const order = readFileSync(join(folder, 'steps.ndjson'), 'utf8').trimEnd().split('\n');
    const files = order.filter((line) => line.includes('"file":'));
    expect(readdirSync(join(folder, 'messages'))).toHaveLength(files.length);
    expect(order.join('\n')).not.toContain('truth');
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { items: unknown[] };
    expect(manifest.items).toHaveLength(250);
  });

  it.each([[[]], [['--out']], [['--postal', 'many', '--out', 'never-made']], [['--unknown']]])(
    'refuses %j',
    (args: string[]) => {
      expect(() => writeSample(args, 0)).toThrow(/./);
    },
  );
});
