import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import { AppError } from '@portcullis/domain';

/** One line of a file or of standard input (`-`), from 1; empty lines are left out. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

export async function* readLines(file: string): AsyncGenerator<Line> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const opened = new Promise<void>((resolve, reject) => {
    if (file === '-') resolve();
    input.once('error', reject);
    input.once('open', resolve);
  });
  try {
    await opened;
  } catch (error) {
    throw new AppError('invalid', `cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() !== '') yield { number, text };
  }
}
