import { AppError } from '@portcullis/domain';

import { commands } from './commands/commands.ts';

try {
  process.exitCode = await commands(process.argv.slice(2));
} catch (thrown) {
  const error = AppError.from(thrown);
  process.stderr.write(`portcullis: ${error.message}\n`);
  process.exitCode = error.code === 'invalid' || error.code === 'not_found' ? 2 : 1;
}
