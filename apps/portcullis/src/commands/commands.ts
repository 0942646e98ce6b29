import { Command } from 'commander';

import { readConfig } from '../config.ts';
import { answersCommand } from './answers.ts';
import { ledgerCommand } from './ledger.ts';
import { parkedList, parkedReplay, parkedShow } from './parked.ts';
import { replayCommand } from './replay.ts';
import { screenCommand } from './screen.ts';
import { submitCommand, type SubmitOptions } from './submit.ts';

/** Runs one command line and answers with its exit code: 0 fine, 1 something differs or failed, 2 bad input. */
export async function commands(words: readonly string[]): Promise<number> {
  const config = readConfig(process.env);
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  let code = 0;
  const does = (run: () => Promise<number>) => async (): Promise<void> => {
    code = await run();
  };
  const program = new Command('portcullis').description('Screens parcels before they arrive.');
  program
    .command('screen')
    .argument('<file>', 'canonical items, one JSON object a line; - for standard input')
    .description('screen items without storing anything; one screening a line')
    .action((file: string) => does(() => screenCommand(file, write))());
  program
    .command('submit')
    .argument('<paths...>', 'message files of a post (.xml, .json), or folders of them')
    .requiredOption('--post <account>', 'the post that sends them')
    .option('--address <host:port>', 'where the process listens; default PORTCULLIS_HOST and PORTCULLIS_GRPC_PORT')
    .option('--token <file>', "file with the post's bearer token; default tokens/<account>.token in the data folder")
    .description('hand messages to the running process; its answer to each, one a line')
    .action((paths: readonly string[], options: SubmitOptions) =>
      does(() => submitCommand(config, paths, options, write))(),
    );
  program
    .command('answers')
    .argument('<post>', 'account of the post')
    .description('what a post was told of its messages and items, one answer a line')
    .action((post: string) => does(() => answersCommand(config, post, write))());
  program
    .command('ledger')
    .description('add up from the topics that nothing is lost and nothing doubled')
    .action(() => does(() => ledgerCommand(config, write))());
  program
    .command('replay')
    .description('judge every kept decision again from its facts, byte for byte')
    .action(() => does(() => replayCommand(config, write))());
  const parked = program.command('parked').description('messages that could not be read');
  parked
    .command('list')
    .description('what is parked, and why')
    .action(() => does(() => parkedList(config, write))());
  parked
    .command('show')
    .argument('<operator>')
    .argument('<id>')
    .description('the bytes of one, as they came')
    .action((operator: string, id: string) => does(() => parkedShow(config, operator, id, process.stdout))());
  parked
    .command('replay')
    .argument('<operator>')
    .argument('[ids...]')
    .option('--code <code>', 'all that were parked for this reason')
    .description('send them again; stop the process that owns the data folder first')
    .action((operator: string, ids: readonly string[], { code: reason }: { code?: string }) =>
      does(() => parkedReplay(config, operator, reason === undefined ? { ids } : { code: reason }, write))(),
    );
  await program.parseAsync(words, { from: 'user' });
  return code;
}
