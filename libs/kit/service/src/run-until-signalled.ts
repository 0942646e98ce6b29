import { AppError } from '@portcullis/domain';

/** Opens what the process needs on the stack; answers `done` when there is nothing to stay up for. */
export type Main = (stack: AsyncDisposableStack) => Promise<unknown>;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const A_DAY = 86_400_000;

/**
 * Runs a process: `main` opens, then the process stays until SIGINT or SIGTERM, then everything closes in reverse. A
 * second signal ends it at once with code 1. When opening or closing fails, what was opened is closed, one line says why
 * on standard error (with the stack unless the fault is the caller's) and the exit code is 1.
 */
export async function runUntilSignalled(main: Main): Promise<void> {
  const signalled = Promise.withResolvers<undefined>();
  let signals = 0;
  const onSignal = (): void => {
    if (++signals > 1) process.exit(1);
    signalled.resolve(undefined);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  const staying = setInterval(() => undefined, A_DAY); // a waiting promise alone does not keep a process

  try {
    const stack = new AsyncDisposableStack();
    try {
      if ((await main(stack)) !== 'done') await signalled.promise;
    } catch (thrown) {
      fail(thrown);
    }
    await stack.disposeAsync();
  } catch (thrown) {
    fail(thrown);
  } finally {
    clearInterval(staying);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

function fail(thrown: unknown): void {
  const error = AppError.from(thrown);
  const detail = error.code === 'internal' ? ((error.cause as Error | undefined)?.stack ?? error.stack) : undefined;
  process.stderr.write(`${detail ?? error.message}\n`);
  process.exitCode = 1;
}
