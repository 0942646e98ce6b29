import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';

import type { Part, Run } from './run-batch.ts';
import { isBusy } from './sqlite-error.ts';
import { aTurn } from './turn.ts';
import type { Writer } from './writer.ts';

/** Gathers what is written in one turn of the event loop, and while a commit is under way, into one commit. */
export interface GroupCommit {
  /**
   * Resolves when every run is durable, with how many rows each changed. `told` hears after each commit how many are: a
   * large part takes several. Rejects with the driver's error; what was told stays durable.
   */
  add(part: Part, told?: (runs: number) => void): Promise<Uint32Array>;
  /** Resolves when nothing is left to write; for closing, when nothing new comes in. Starts a commit of what goes along. */
  flush(): Promise<void>;
}

/** What is written with the next commit, whoever asks for it. */
export interface Along {
  /** Absent: nothing. Asked once for each commit. */
  take(): Part | undefined;
  /** What was taken is durable. */
  done(): void;
  /** It cannot be written, and would fail every commit. */
  drop(): void;
}

interface Call {
  readonly part: Part;
  readonly changes: Uint32Array;
  /** Runs that are durable. */
  written: number;
  readonly told: ((runs: number) => void) | undefined;
  readonly resolve: (changes: Uint32Array) => void;
  readonly reject: (error: unknown) => void;
}

/** The part of a call that one commit takes. */
interface Share {
  readonly call: Call;
  readonly upTo: number;
}

const BUSY_WAIT = 15;
const BUSY_ATTEMPTS = 2;
/** Bytes of a row beside its values: lengths, index entries. */
const ROW_OVERHEAD = 100;

/** `wrote` is told after each commit about how many bytes it wrote. */
export function startGroupCommit(writer: Writer, wrote: (bytes: number) => void, along?: Along): GroupCommit {
  const queue: Call[] = [];
  let running: Promise<void> | undefined;

  const flush = (): Promise<void> => (running ??= drain());

  const drain = async (): Promise<void> => {
    for (let busy = 0; ;) {
      await nextTurn();
      const extra = along?.take();
      if (queue.length === 0 && extra === undefined) {
        running = undefined; // in the same turn as the check: whoever writes next starts anew
        return;
      }
      try {
        await commit(queue, extra);
        busy = 0;
      } catch (thrown) {
        if (isBusy(thrown) && busy++ < BUSY_ATTEMPTS) await delay(BUSY_WAIT);
        else await failCalls(thrown);
      }
    }
  };

  /** One transaction: the calls at the head of the queue as far as one turn goes, and what goes along. */
  const commit = async (calls: readonly Call[], extra?: Part): Promise<void> => {
    const { shares, bytes } = sharesOf(calls);
    const parts = shares.map(partOf);
    const changes = await writer.write(extra === undefined ? parts : [...parts, extra]);
    wrote(bytes);
    if (extra !== undefined) along?.done();
    let at = 0;
    for (const { call, upTo } of shares) {
      const runs = upTo - call.written;
      call.changes.set(changes.subarray(at, at + runs), call.written);
      at += runs;
      call.written = upTo;
      call.told?.(upTo);
      if (upTo < call.part.runs.length) continue;
      queue.splice(queue.indexOf(call), 1);
      call.resolve(call.changes);
    }
  };

  /** The statement that failed concerns one call: each is tried alone, and only those that fail again are told. */
  const failCalls = async (thrown: unknown): Promise<void> => {
    const calls = [...queue];
    if (calls.length === 0) along?.drop();
    for (const call of calls) {
      try {
        if (calls.length === 1) throw thrown;
        await commit([call]);
      } catch (again) {
        queue.splice(queue.indexOf(call), 1);
        call.reject(again);
      }
    }
  };

  return {
    add: (part, told) => {
      const { promise, resolve, reject } = Promise.withResolvers<Uint32Array>();
      queue.push({ part, changes: new Uint32Array(part.runs.length), written: 0, told, resolve, reject });
      void flush();
      return promise;
    },
    flush,
  };
}

function sharesOf(calls: readonly Call[]): { readonly shares: readonly Share[]; readonly bytes: number } {
  const shares: Share[] = [];
  const turn = aTurn();
  let more = true;
  for (const call of calls) {
    const { runs } = call.part;
    let upTo = call.written;
    while (more && upTo < runs.length) more = turn.spend(sizeOf(runs[upTo++] as Run));
    shares.push({ call, upTo });
    if (!more) break;
  }
  return { shares, bytes: turn.bytes() };
}

const partOf = ({ call: { part, written }, upTo }: Share): Part =>
  written === 0 && upTo === part.runs.length
    ? part
    : { statements: part.statements, runs: part.runs.slice(written, upTo) };

function sizeOf(run: Run): number {
  let bytes = ROW_OVERHEAD;
  for (const value of run) {
    if (typeof value === 'string') bytes += value.length;
    else if (value instanceof Uint8Array) bytes += value.byteLength;
  }
  return bytes;
}
