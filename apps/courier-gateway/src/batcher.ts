/** Collects what comes in while a batch runs, so that many callers share one write. */
export interface Batcher<In, Out> {
  /** Rejects when its batch fails. Undefined when the queue is full: tell the caller to come back. */
  add(input: In): Promise<Out> | undefined;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
}

interface Waiting<In, Out> {
  readonly input: In;
  readonly resolve: (output: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs `work` on batches of at most `most` inputs, one batch at a time, in order. `work` returns one output an input. The
 * first input of a quiet moment waits for the end of the event loop's turn, so that its neighbours go with it.
 */
export function batcher<In, Out>(
  work: (inputs: readonly In[]) => Promise<readonly Out[]>,
  { most, queue }: { readonly most: number; readonly queue: number },
): Batcher<In, Out> {
  let waiting: Waiting<In, Out>[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const outputs = await work(batch.map(({ input }) => input));
        batch.forEach(({ resolve }, index) => {
          resolve(outputs[index] as Out);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = undefined;
  }

  return {
    add(input) {
      if (waiting.length >= queue) return undefined;
      return new Promise((resolve, reject) => {
        waiting.push({ input, resolve, reject });
        running ??= run();
      });
    },
    idle: async () => {
      await running;
    },
  };
}
