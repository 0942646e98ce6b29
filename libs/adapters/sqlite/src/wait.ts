import { setTimeout as delay } from 'node:timers/promises';

/** Waits so many milliseconds, or until the signal aborts. */
export async function waitUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(milliseconds, undefined, { signal });
  } catch {
    // Aborted: the caller looks at the signal.
  }
}
