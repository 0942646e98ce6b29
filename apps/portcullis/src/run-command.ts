import { AppError } from '@portcullis/domain';

import { commands } from './commands/commands.ts';

// Who reads only the first lines is done with us, not wrong: `portcullis parked list | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await commands(process.argv.slice(2));
} catch (thrown) {
  const error = AppError.from(thrown);
  process.stderr.write(`portcullis: ${error.message}\n`);
  process.exitCode = error.code === 'invalid' || error.code === 'not_found' ? 2 : 1;
}
