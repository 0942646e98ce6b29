import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PostalMessage } from '../traffic.ts';

/** Writes messages as a post would leave them: a folder an operator, names in the order of sending. */
export function writeMessageFiles(folder: string, messages: readonly PostalMessage[]): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  messages.forEach(({ operator, contentType, body }, index) => {
    let own = folders.get(operator);
    if (own === undefined) {
      own = join(folder, operator);
      mkdirSync(own, { recursive: true });
      folders.set(operator, own);
    }
    const ending = contentType === 'application/json' ? 'json' : 'xml';
    writeFileSync(join(own, `${String(index).padStart(7, '0')}.${ending}`), body);
  });
  return folders;
}
