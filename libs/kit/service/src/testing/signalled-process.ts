import { AppError } from '@portcullis/domain';

import { runUntilSignalled } from '../run-until-signalled.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The process that the spec of `runUntilSignalled` starts and signals; its argument says how it behaves. */
const [, , how] = process.argv;

await runUntilSignalled(async (stack) => {
  stack.defer(() => say('closed first'));
  stack.defer(async () => {
    say('closing last');
    if (how === 'hangs') await new Promise(() => undefined);
    if (how === 'fails-closing') throw new Error('cannot close');
  });
  if (how === 'fails-opening') throw new Error('cannot open');
  if (how === 'misconfigured') throw new AppError('invalid', 'SPEC_PORT must be set');
  if (how === 'done') return 'done';
  say('ready');
  return undefined;
});
say('over');
