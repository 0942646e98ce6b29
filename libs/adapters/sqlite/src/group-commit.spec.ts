import { startGroupCommit, type Along } from './group-commit.ts';
import type { Part, Run } from './run-batch.ts';
import type { Writer } from './writer.ts';

const part = (runs: number, label: string): Part => ({
  statements: ['INSERT'],
  runs: Array.from({ length: runs }, (_, i): Run => [0, `${label}${i}`]),
});

/** Remembers what each transaction held; fails those that hold a run named `bad0`. */
function recordingWriter(): { writer: Writer; transactions: string[][] } {
  const transactions: string[][] = [];
  const writer: Writer = {
    write: (parts) => {
      const runs = parts.flatMap(({ runs: all }) => all.map(([, name]) => String(name)));
      if (runs.includes('bad0')) return Promise.reject(Object.assign(new Error('no such thing'), { errcode: 1 }));
      transactions.push(runs);
      return Promise.resolve(Uint32Array.from(runs, () => 1));
    },
    settle: () => undefined,
    close: () => Promise.resolve(),
  };
  return { writer, transactions };
}

describe('a group commit', () => {
  it('takes what was written in one turn into one transaction', async () => {
    const { writer, transactions } = recordingWriter();
    const commits = startGroupCommit(writer, () => undefined);
    await Promise.all([commits.add(part(2, 'a')), commits.add(part(1, 'b'))]);
    expect(transactions).toEqual([['a0', 'a1', 'b0']]);
  });

  it('takes what comes while it commits into the next', async () => {
    const { writer, transactions } = recordingWriter();
    const held = Promise.withResolvers<undefined>();
    const slow: Writer = { ...writer, write: (parts) => held.promise.then(() => writer.write(parts)) };
    const commits = startGroupCommit(slow, () => undefined);
    const first = commits.add(part(1, 'a'));
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const others = [commits.add(part(1, 'b')), commits.add(part(1, 'c'))];
    held.resolve(undefined);
    await Promise.all([first, ...others]);
    expect(transactions).toEqual([['a0'], ['b0', 'c0']]);
  });

  it('cuts a large part and tells how far it is, so that a small one does not wait for all of it', async () => {
    const { writer, transactions } = recordingWriter();
    const commits = startGroupCommit(writer, () => undefined);
    const told: number[] = [];
    const large = commits.add(part(1_200, 'a'), (runs) => told.push(runs));
    await Promise.all([large, commits.add(part(1, 'b'))]);
    expect(transactions.map(({ length }) => length)).toEqual([500, 500, 201]);
    expect(told).toEqual([500, 1_000, 1_200]);
    expect((await large).length).toBe(1_200);
  });

  it('fails the call that cannot be written, and no other', async () => {
    const { writer, transactions } = recordingWriter();
    const commits = startGroupCommit(writer, () => undefined);
    const results = await Promise.allSettled([
      commits.add(part(1, 'a')),
      commits.add(part(1, 'bad')),
      commits.add(part(1, 'c')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(transactions).toEqual([['a0'], ['c0']]);
  });

  it('tries a busy database again', async () => {
    const { writer, transactions } = recordingWriter();
    let busy = 2;
    const often: Writer = {
      ...writer,
      write: (parts) =>
        busy-- > 0 ? Promise.reject(Object.assign(new Error('busy'), { errcode: 5 })) : writer.write(parts),
    };
    await startGroupCommit(often, () => undefined).add(part(1, 'a'));
    expect(transactions).toEqual([['a0']]);
  });

  it('takes along what was noted, alone where nobody else writes, and drops what can never be written', async () => {
    const { writer, transactions } = recordingWriter();
    let noted: Part | undefined = part(1, 'along');
    const along: Along = { take: () => noted, done: () => (noted = undefined), drop: () => (noted = undefined) };
    const commits = startGroupCommit(writer, () => undefined, along);
    await commits.add(part(1, 'a'));
    noted = part(1, 'later');
    await commits.flush();
    noted = part(1, 'bad');
    await commits.flush();
    expect(transactions).toEqual([['a0', 'along0'], ['later0']]);
    expect(noted).toBeUndefined();
  });
});
