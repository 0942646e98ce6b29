import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, 'testing', 'signalled-process.ts');

/** Runs the program; `on` signals it whenever it says a line. */
async function run(how: string, on: Record<string, NodeJS.Signals> = {}) {
  const child = spawn(process.execPath, [PROGRAM, how], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said: string[] = [];
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  createInterface(child.stdout).on('line', (line) => {
    said.push(line);
    const signal = on[line];
    if (signal !== undefined) child.kill(signal);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said, complaint };
}

const running = new Set<ChildProcess>();

describe('runUntilSignalled', () => {
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
    running.clear();
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('closes in reverse at %s', async (signal) => {
    expect(await run('stays', { ready: signal })).toEqual({
      code: 0,
      said: ['ready', 'closing last', 'closed first', 'over'],
      complaint: '',
    });
  });

  it('ends at once at the second signal', async () => {
    expect(await run('hangs', { ready: 'SIGTERM', 'closing last': 'SIGINT' })).toEqual({
      code: 1,
      said: ['ready', 'closing last'],
      complaint: '',
    });
  });

  it('closes without a signal when there is nothing to stay for', async () => {
    expect(await run('done')).toMatchObject({ code: 0, said: ['closing last', 'closed first', 'over'] });
  });

  it('closes what was opened when opening fails, and says why', async () => {
    const { code, said, complaint } = await run('fails-opening');
    expect({ code, said }).toEqual({ code: 1, said: ['closing last', 'closed first', 'over'] });
    expect(complaint).toMatch(/^Error: cannot open\n\s+at /);
  });

  it('needs one line for what the caller did wrong', async () => {
    expect(await run('misconfigured')).toMatchObject({ code: 1, complaint: 'SPEC_PORT must be set\n' });
  });

  it('closes the rest when closing fails', async () => {
    const { code, said, complaint } = await run('fails-closing', { ready: 'SIGTERM' });
    expect({ code, said }).toEqual({ code: 1, said: ['ready', 'closing last', 'closed first', 'over'] });
    expect(complaint).toContain('cannot close');
  });
});
