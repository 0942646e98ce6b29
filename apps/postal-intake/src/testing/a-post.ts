import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PostalAnswer } from '@portcullis/contracts';
import type { BlobStore } from '@portcullis/blob-store';
import type { DocumentStore } from '@portcullis/document-store';
import type { EventLog, LogRecord } from '@portcullis/event-log';
import { quietLogger } from '@portcullis/observability';
import { openPlatform } from '@portcullis/platform';
import { loadUnacceptableDescriptions } from '@portcullis/reference-data';
import { ephemeralSecrets } from '@portcullis/security/testing';
import { readItemEvent, type ItemEvent } from '@portcullis/wire';

import type { ReadingTools } from '../reading/batch-reader.ts';
import { openReader, type Reader, type StartThread } from '../reading/reader.ts';
import { startPostalIntake, type PostalIntake } from '../service.ts';

/** A postal intake on SQLite in a folder of its own, with what a post and a reader of the log see of it. */
export interface APost extends AsyncDisposable {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly blobs: BlobStore;
  readonly intake: PostalIntake;
  readonly operator: string;
  /** Sends texts or bytes and waits until they are answered. */
  send(...bodies: readonly (string | Uint8Array)[]): Promise<readonly PostalAnswer[]>;
  /** Every answer so far, repeated ids dropped. */
  answers(): Promise<readonly PostalAnswer[]>;
  /** Every declared item so far, repeated ids dropped. */
  declared(): Promise<readonly Declared[]>;
  /** Once each, however often they were appended. */
  records(topic: string): Promise<readonly LogRecord[]>;
  /** How many records were appended, repeated ids counted again. */
  appended(topic: string): Promise<number>;
  /** Delivers everything that was sent once more, as after a crash before the progress was written down. */
  deliverAgain(): Promise<void>;
  /** Waits until a condition holds. */
  until<T>(look: () => Promise<T | undefined | false>): Promise<T>;
}

export type Declared = Extract<ItemEvent, { kind: 'declared' }>;

const PATIENCE = 10_000;
export const NOW = new Date('2026-11-20T04:00:00Z');

/** A reader under the secrets of every post here. */
export const aReader = (startThread?: StartThread): Reader => openReader(READING_TOOLS, quietLogger, startThread);

export const READING_TOOLS: ReadingTools = {
  partyHashKey: ephemeralSecrets().partyHashKey,
  terms: loadUnacceptableDescriptions(),
};

/** One for all posts of a spec: its thread takes a while to start. */
const shared = aReader();
afterAll(() => shared[Symbol.asyncDispose]());

export async function aPost(operators: readonly string[] = ['nl-post'], reader = shared): Promise<APost> {
  const stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'postal-intake-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const { log, documents, blobs } = stack.use(await openPlatform({ dataFolder: folder }));
  const secrets = ephemeralSecrets();
  const now = () => NOW;
  const deliveries: (() => Promise<void>)[] = [];
  const intake = stack.use(
    await startPostalIntake({
      log: noting(log, deliveries),
      documents,
      blobs,
      secrets,
      operators,
      reader,
      now,
      logger: quietLogger,
    }),
  );
  const operator = operators[0] ?? '';

  const records = async (topic: string): Promise<readonly LogRecord[]> => {
    const byId = new Map<string, LogRecord>();
    for await (const batch of log.read(topic))
      for (const record of batch) if (!byId.has(record.id)) byId.set(record.id, record);
    return [...byId.values()].sort((a, b) => a.appendedAt - b.appendedAt);
  };
  const answers = async () => (await records(outOf(operator))).map(answerIn);
  const until = async <T>(look: () => Promise<T | undefined | false>): Promise<T> => {
    for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error('waited in vain');
  };

  return {
    log,
    documents,
    blobs,
    intake,
    operator,
    records,
    answers,
    until,
    appended: async (topic) => {
      let count = 0;
      for await (const batch of log.read(topic)) count += batch.length;
      return count;
    },
    declared: async () =>
      (await records('items')).map(readItemEvent).filter((event): event is Declared => event?.kind === 'declared'),
    deliverAgain: async () => {
      for (const deliver of deliveries.splice(0)) await deliver();
    },
    send: async (...bodies) => {
      const before = new Set((await records(outOf(operator))).map(({ id }) => id));
      await intake.submit(
        operator,
        bodies.map((body) => ({ contentType: '', body: typeof body === 'string' ? Buffer.from(body) : body })),
      );
      return until(async () => {
        const fresh = (await records(outOf(operator))).filter(({ id }) => !before.has(id));
        return fresh.length >= bodies.length && fresh.map(answerIn);
      });
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** The same log, which remembers what it handed over of the messages sent. */
function noting(log: EventLog, deliveries: (() => Promise<void>)[]): EventLog {
  const subscribe: EventLog['subscribe'] = (group, topics, handle, options) =>
    log.subscribe(
      group,
      topics,
      async (records, signal) => {
        deliveries.push(() => handle(records, signal));
        await handle(records, signal);
      },
      options,
    );
  return new Proxy(log, {
    get: (target, name): unknown => (name === 'subscribe' ? subscribe : Reflect.get(target, name)),
  });
}

const outOf = (operator: string): string => `post.${operator}.out`;

const answerIn = ({ value }: LogRecord): PostalAnswer => PostalAnswer.decode(value ?? new Uint8Array());

/** The sample of a format as the interface's document shows it. */
export async function documentSample(language: 'xml' | 'json'): Promise<string> {
  const path = join(import.meta.dirname, '../../../../docs/interfaces/postal-messages.md');
  const block = new RegExp('```' + language + '\\n([\\s\\S]*?)```').exec(await readFile(path, 'utf8'));
  if (block?.[1] === undefined) throw new Error(`the document shows no ${language}`);
  return block[1];
}
