import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { AppError } from '@portcullis/domain';

import { LIMITS } from './formats/limits.ts';
import { HEAD } from './intake/body.ts';
import type { MessageReceipt, SentHead, SentMessage } from './submit.ts';

/** What became of one file. */
export type FileSubmitted =
  | { readonly file: string; readonly ok: true; readonly receipt: MessageReceipt }
  | { readonly file: string; readonly ok: false; readonly reason: string };

export interface FileSink {
  readonly submit: (messages: readonly SentMessage[]) => Promise<MessageReceipt[]>;
  readonly submitHead: (message: SentHead) => Promise<MessageReceipt>;
}

const TYPES: Readonly<Record<string, string>> = { '.xml': 'application/xml', '.json': 'application/json' };

/** Content type by the name of a message file; empty for another name. */
export const contentTypeOf = (file: string): string => TYPES[extname(file).toLowerCase()] ?? '';

/** Files that are handed in together. */
const FILES_AT_ONCE = 50;
const BYTES_AT_ONCE = 4 * 1024 * 1024;

/**
 * Hands in every `.xml` and `.json` file of a folder, by name, and says what became of each as it is durable. Files stay
 * where they are; handed in again they are answered as repeated. `not_found` for a folder that cannot be read.
 */
export async function* readFolder(folder: string, sink: FileSink): AsyncGenerator<FileSubmitted> {
  let waiting: (SentMessage & { readonly reference: string })[] = [];
  let bytes = 0;
  const hand = async (): Promise<FileSubmitted[]> => {
    const receipts = await sink.submit(waiting);
    waiting = [];
    bytes = 0;
    return receipts.map((receipt) => ({ file: receipt.reference ?? '', ok: true, receipt }));
  };
  for (const file of await messageFiles(folder)) {
    const path = join(folder, file);
    const contentType = contentTypeOf(file);
    try {
      const { size } = await stat(path);
      if (size > LIMITS.bytes) {
        const receipt = await sink.submitHead(await headOf(path, contentType));
        yield { file, ok: true, receipt: { ...receipt, reference: file } };
        continue;
      }
      waiting.push({ contentType, body: await readFile(path), reference: file });
      bytes += size;
    } catch (thrown) {
      const { code } = thrown as { code?: string };
      if (code === undefined || (thrown as Error).name === 'AppError') throw thrown;
      yield { file, ok: false, reason: `the file cannot be read: ${code}` };
    }
    if (waiting.length >= FILES_AT_ONCE || bytes >= BYTES_AT_ONCE) yield* await hand();
  }
  if (waiting.length > 0) yield* await hand();
}

/** Names of the `.xml` and `.json` files of a folder, in order. `not_found` for a folder that cannot be read. */
export async function messageFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && contentTypeOf(entry.name) !== '');
    return files.map(({ name }) => name).sort();
  } catch (thrown) {
    throw new AppError('not_found', `the folder ${folder} cannot be read`, thrown);
  }
}

/** Digest, size and beginning of a file that is never held as a whole. */
async function headOf(path: string, contentType: string): Promise<SentHead> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: HEAD }) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.byteLength;
    if (head.byteLength < HEAD) head = Buffer.concat([head, piece.subarray(0, HEAD - head.byteLength)]);
  }
  return { contentType, head, bytes, digest: `sha256-${hash.digest('hex')}` };
}
