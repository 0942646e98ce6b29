import { runUntilSignalled } from '@portcullis/service';

import { readConfig } from './config.ts';
import { openScreen } from './screen.ts';
import { readStartOptions } from './start-options.ts';
import { start } from './start.ts';

const options = readStartOptions(process.argv.slice(2));
await runUntilSignalled(async (stack) => {
  const stays = await start(readConfig(process.env), options, openScreen(process.stdout), stack);
  return stays ? 'up' : 'done';
});
