import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import {
  MessageStatus,
  PostalIntakeServiceClient,
  type SubmitMessagesRequest,
  type SubmitMessagesResponse,
} from '@portcullis/contracts';
import { AppError } from '@portcullis/domain';
import { errorOfStatus, openClient } from '@portcullis/grpc';
import { contentTypeOf, GRPC_LIMITS, MESSAGE_LIMITS, messageFiles } from '@portcullis/postal-intake';

import type { Config } from '../config.ts';
import { tokenFile } from '../tokens.ts';
import { inPlainWords } from './plain-words.ts';

export interface SubmitOptions {
  readonly post: string;
  /** Default: where the embedded process listens. */
  readonly address?: string;
  /** File with the bearer token; default: the one that the embedded process wrote for the post. */
  readonly token?: string;
}

/**
 * Hands a post's message files to the running process and writes its answer to each, one JSON object a line. A folder stands
 * for its `.xml` and `.json` files, by name. 2 where one could not be read, here or there; the others are sent.
 */
export async function submitCommand(
  config: Config,
  paths: readonly string[],
  options: SubmitOptions,
  write: (line: string) => void,
): Promise<number> {
  const { address = `${config.host}:${config.grpcPort}` } = options;
  const token = await tokenOf(options.token ?? tokenFile(config.dataFolder, options.post));
  const client = openClient(PostalIntakeServiceClient, address, {
    token,
    maxMessageBytes: GRPC_LIMITS.maxReceiveBytes,
  });
  const conversation = converse(client.submitMessages());
  let unread = false;
  try {
    for (const file of await filesOf(paths)) {
      const message = await messageIn(file);
      if ('error' in message) {
        unread = true;
        write(JSON.stringify({ file, error: message.error }));
        continue;
      }
      const { answer } = await conversation.ask({ reference: file, ...message });
      const { messageId, status, items, findings } = answer ?? {};
      unread ||= status === MessageStatus.PARKED;
      write(inPlainWords({ file, status, messageId, items, findings }));
    }
    conversation.end();
  } finally {
    client.close();
  }
  return unread ? 2 : 0;
}

/** One question at a time. An error of the stream is the answer to the question under way. */
function converse(stream: ReturnType<PostalIntakeServiceClient['submitMessages']>) {
  let waiting: PromiseWithResolvers<SubmitMessagesResponse> | undefined;
  let failure: AppError | undefined;
  const fail = (error: AppError): void => {
    failure ??= error;
    waiting?.reject(failure);
  };
  stream.on('data', (response: SubmitMessagesResponse) => waiting?.resolve(response));
  stream.on('error', (thrown) => fail(errorOfStatus(thrown)));
  // A failed call ends first and tells why after that.
  stream.on('end', () => setImmediate(() => fail(new AppError('unavailable', 'the other side ended the stream'))));
  return {
    ask: (request: SubmitMessagesRequest): Promise<SubmitMessagesResponse> => {
      if (failure !== undefined) return Promise.reject(failure);
      waiting = Promise.withResolvers();
      stream.write(request);
      return waiting.promise;
    },
    end: () => stream.end(),
  };
}

async function tokenOf(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (thrown) {
    throw new AppError(
      'invalid',
      `cannot read the token ${file}: start the process first, or name another file`,
      thrown,
    );
  }
}

async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() !== true) files.push(path);
    else for (const name of await messageFiles(path)) files.push(join(path, name));
  }
  return files;
}

type Message = Pick<SubmitMessagesRequest, 'contentType' | 'body'>;

async function messageIn(file: string): Promise<Message | { readonly error: { code: string; text: string } }> {
  try {
    const { size } = await stat(file);
    if (size > MESSAGE_LIMITS.bytes) {
      const text = `The file has ${size} bytes, a message at most ${MESSAGE_LIMITS.bytes}: send its items in several messages.`;
      return { error: { code: 'MESSAGE_TOO_LARGE', text } };
    }
    return { contentType: contentTypeOf(file), body: await readFile(file) };
  } catch (thrown) {
    const { code = 'unknown error' } = thrown as { code?: string };
    return { error: { code: 'FILE_UNREADABLE', text: `The file cannot be read: ${code}.` } };
  }
}
