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
  /** Inputs that are in a batch already, and those that have no answer yet. */
  taken: number;
  unanswered: number;
  failed: boolean;
  readonly resolve: (outputs: readonly Out[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Inputs of one call in one batch. */
interface Part<In, Out> {
  readonly call: Call<In, Out>;
  readonly from: number;
  readonly to: number;
}

export interface BatcherOptions {
  /** Inputs of a batch. */
  readonly most: number;
  /** While so many inputs wait, no call is taken. */
  readonly queue: number;
  /** Batches under way at the same time; default 1. While one waits for the disk, another decides. */
  readonly atOnce?: number;
}

/**
 * Runs `work` on batches, begun in order. `work` returns one output an input. The first input of a quiet moment waits for the
 * end of the event loop's turn, so that its neighbours go with it.
 */
export function batcher<In, Out>(
  work: (inputs: readonly In[]) => Promise<readonly Out[]>,
  { most, queue, atOnce = 1 }: BatcherOptions,
): Batcher<In, Out> {
  const calls: Call<In, Out>[] = [];
  let waiting = 0;
  let active = 0;
  const running = new Set<Promise<void>>();
  const forRoom: (() => void)[] = [];

  const start = (): void => {
    if (active >= atOnce) return;
    active++;
    const lane = run().finally(() => running.delete(lane));
    running.add(lane);
  };

  async function run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (calls.length > 0) {
      const { batch, parts } = take();
      if (calls.length > 0) start();
      try {
        give(parts, await work(batch));
      } catch (error) {
        for (const { call } of parts) refuse(call, error);
      }
      for (const look of forRoom.splice(0)) look();
    }
    active--; // in the same turn as the check: whoever comes next starts anew
  }

  function take(): { batch: In[]; parts: Part<In, Out>[] } {
    const batch: In[] = [];
    const parts: Part<In, Out>[] = [];
    for (let call = calls[0]; call !== undefined && batch.length < most; call = calls[0]) {
      const from = call.taken;
      const to = Math.min(call.inputs.length, from + most - batch.length);
      for (let i = from; i < to; i++) batch.push(call.inputs[i] as In);
      call.taken = to;
      parts.push({ call, from, to });
      if (to < call.inputs.length) break;
      calls.shift();
    }
    waiting -= batch.length;
    return { batch, parts };
  }

  function give(parts: readonly Part<In, Out>[], outputs: readonly Out[]): void {
    let at = 0;
    for (const { call, from, to } of parts) {
      for (let i = from; i < to; i++) call.outputs[i] = outputs[at++] as Out;
      call.unanswered -= to - from;
      if (call.unanswered === 0 && !call.failed) call.resolve(call.outputs);
    }
  }

  /** What is left of a call that failed is not worked on. */
  function refuse(call: Call<In, Out>, error: unknown): void {
    call.failed = true;
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
      const outputs = new Array<Out>(inputs.length);
      calls.push({ inputs, outputs, taken: 0, unanswered: inputs.length, failed: false, resolve, reject });
      waiting += inputs.length;
      start();
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
      await Promise.all(running);
    },
  };
}
