/** Collects what comes in while a batch runs, so that many callers share one write. */
export interface Batcher<In, Out> {
  /**
   * One output an input, in order; rejects when a batch with one of them fails. Undefined when the queue is full: tell the
   * caller to come back.
   */
  readonly add: (inputs: readonly In[]) => Promise<readonly Out[]> | undefined;
  /** The same for a caller that can be kept waiting until there is room. */
  readonly addWhenRoom: (inputs: readonly In[]) => Promise<readonly Out[]>;
  /** Resolves when nothing is left to do. */
  readonly idle: () => Promise<void>;
}

/** Inputs of one caller: answered together, though they may go through several batches. */
interface Call<In, Out> {
  readonly inputs: readonly In[];
  readonly outputs: Out[];
  /** Inputs that are in a batch already. */
  taken: number;
  readonly resolve: (outputs: readonly Out[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs `work` on batches of at most `most` inputs, one batch at a time, in order. `work` returns one output an input. The
 * first input of a quiet moment waits for the end of the event loop's turn, so that its neighbours go with it. While
 * `queue` inputs wait, no call is taken.
 */
export function batcher<In, Out>(
  work: (inputs: readonly In[]) => Promise<readonly Out[]>,
  { most, queue }: { readonly most: number; readonly queue: number },
): Batcher<In, Out> {
  const calls: Call<In, Out>[] = [];
  let waiting = 0;
  let running: Promise<void> | undefined;
  const forRoom: (() => void)[] = [];

  async function run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (calls.length > 0) {
      const { batch, parts } = take();
      try {
        give(parts, await work(batch));
      } catch (error) {
        for (const call of parts) refuse(call, error);
      }
      for (const look of forRoom.splice(0)) look();
    }
    running = undefined;
  }

  function take(): { batch: In[]; parts: Call<In, Out>[] } {
    const batch: In[] = [];
    const parts: Call<In, Out>[] = [];
    for (let call = calls[0]; call !== undefined && batch.length < most; call = calls[0]) {
      const end = Math.min(call.inputs.length, call.taken + most - batch.length);
      for (let i = call.taken; i < end; i++) batch.push(call.inputs[i] as In);
      call.taken = end;
      parts.push(call);
      if (end < call.inputs.length) break;
      calls.shift();
    }
    waiting -= batch.length;
    return { batch, parts };
  }

  function give(parts: readonly Call<In, Out>[], outputs: readonly Out[]): void {
    let at = 0;
    for (const call of parts) {
      while (call.outputs.length < call.taken) call.outputs.push(outputs[at++] as Out);
      if (call.taken === call.inputs.length) call.resolve(call.outputs);
    }
  }

  /** What is left of a call that failed is not worked on. */
  function refuse(call: Call<In, Out>, error: unknown): void {
    if (calls[0] === call) {
      calls.shift();
      waiting -= call.inputs.length - call.taken;
    }
    call.reject(error);
  }

  const add = (inputs: readonly In[]): Promise<readonly Out[]> | undefined => {
    if (inputs.length === 0) return Promise.resolve([]);
    if (waiting >= queue) return undefined;
    return new Promise((resolve, reject) => {
      calls.push({ inputs, outputs: [], taken: 0, resolve, reject });
      waiting += inputs.length;
      running ??= run();
    });
  };

  return {
    add,
    addWhenRoom: async (inputs) => {
      for (;;) {
        const outputs = add(inputs);
        if (outputs !== undefined) return outputs;
        await new Promise<void>((look) => forRoom.push(look));
      }
    },
    idle: async () => {
      await running;
    },
  };
}
