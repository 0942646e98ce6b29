import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import { AppError } from '@portcullis/domain';

/** One line of a file or of standard input (`-`), from 1; empty lines are left out. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

export async function* readLines(file: string): AsyncGenerator<Line> {
  const input = file === '-' ? process.stdin : await opened(file);
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() !== '') yield { number, text };
  }
}

async function opened(file: string): Promise<Readable> {
  try {
    const handle = await open(file);
    return handle.createReadStream({ encoding: 'utf8' });
  } catch (error) {
    throw new AppError('invalid', `cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
