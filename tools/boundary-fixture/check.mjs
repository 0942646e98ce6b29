import { execFileSync } from 'node:child_process';

const FILE = 'tools/boundary-fixture/src/forbidden.ts';
const EXPECTED = ['no-restricted-imports', '"type:engine" can only depend on', 'not allowed to import'];

let output = '';
try {
  execFileSync('eslint', ['--no-ignore', FILE], { encoding: 'utf8', stdio: 'pipe' });
} catch (error) {
  output = String(error.stdout);
}
const missed = EXPECTED.filter((text) => !output.includes(text));
if (missed.length > 0) {
  process.stderr.write(`lint let pass what it must refuse (${missed.join('; ')}):\n${output}\n`);
  process.exit(1);
}
process.stdout.write(`the three forbidden imports of ${FILE} are refused\n`);
