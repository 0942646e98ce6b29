import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';

import type { AppError } from '@portcullis/domain';
import type { WriteResult } from '@portcullis/document-store';

import { isBusy, translateError } from './sqlite-error.ts';
import type { PreparedChange, Table } from './table.ts';
import { aTurn } from './turn.ts';

export interface GroupCommit {
  write(table: Table, changes: readonly PreparedChange[]): Promise<readonly WriteResult[]>;
  /** Resolves when nothing is left to write; for closing, when nothing new comes in. */
  flush(): Promise<void>;
}

interface Call {
  readonly table: Table;
  readonly changes: readonly PreparedChange[];
  /** Results of the changes that are durable. */
  results: WriteResult[];
  readonly resolve: (results: readonly WriteResult[]) => void;
  readonly reject: (error: AppError) => void;
}

/** Bytes beside the document: id, index entries. */
const ROW_OVERHEAD = 200;
const BUSY_WAIT = 15;
const BUSY_ATTEMPTS = 600;

/** Gathers what is written in one turn of the event loop and makes it durable with one commit. */
export function startGroupCommit(db: DatabaseSync, now: () => number, wrote: (bytes: number) => void): GroupCommit {
  const queue: Call[] = [];
  let running: Promise<void> | undefined;

  const flush = (): Promise<void> => (running ??= drain());

  const drain = async (): Promise<void> => {
    for (let busy = 0; ;) {
      await nextTurn();
      if (queue.length === 0) {
        running = undefined; // in the same turn as the check: whoever writes next starts anew
        return;
      }
      try {
        commitTurn(queue);
        busy = 0;
      } catch (thrown) {
        if (isBusy(thrown) && busy++ < BUSY_ATTEMPTS) await delay(BUSY_WAIT);
        else failCalls(thrown);
      }
    }
  };

  /** One transaction: the calls at the head of the queue as far as one turn goes. */
  const commitTurn = (calls: readonly Call[]): void => {
    const reached: [Call, WriteResult[]][] = [];
    const turn = aTurn();
    const at = now();
    let more = true;
    db.exec('BEGIN IMMEDIATE');
    try {
      for (const call of calls) {
        const results: WriteResult[] = [];
        for (let i = call.results.length; more && i < call.changes.length; i++) {
          const change = call.changes[i] as PreparedChange;
          results.push(call.table.apply(change, at));
          more = turn.spend((change.text?.length ?? 0) + ROW_OVERHEAD);
        }
        reached.push([call, results]);
        if (!more) break;
      }
      db.exec('COMMIT');
    } catch (thrown) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw thrown;
    }
    wrote(turn.bytes());
    for (const [call, results] of reached) {
      call.results = call.results.length === 0 ? results : call.results.concat(results);
      if (call.results.length < call.changes.length) continue;
      queue.splice(queue.indexOf(call), 1);
      call.resolve(call.results);
    }
  };

  /** The statement that failed concerns one call: each is tried alone, and only those that fail again are told. */
  const failCalls = (thrown: unknown): void => {
    const calls = [...queue];
    for (const call of calls) {
      try {
        if (calls.length === 1) throw thrown;
        commitTurn([call]);
      } catch (again) {
        queue.splice(queue.indexOf(call), 1);
        call.reject(translateError(again, `cannot write to the collection ${call.table.name}`));
      }
    }
  };

  return {
    write: (table, changes) => {
      const { promise, resolve, reject } = Promise.withResolvers<readonly WriteResult[]>();
      queue.push({ table, changes, results: [], resolve, reject });
      void flush();
      return promise;
    },
    flush,
  };
}
