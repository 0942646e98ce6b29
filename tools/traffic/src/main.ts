import { writeSample } from './command-line.ts';

try {
  process.stdout.write(`${writeSample(process.argv.slice(2), Date.now())}\n`);
} catch (error) {
  process.stderr.write(`${Error.isError(error) ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
