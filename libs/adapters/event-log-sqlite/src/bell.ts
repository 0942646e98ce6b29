/** Wakes whoever waits, without polling. A waiter looks for work first and waits in the same turn: no ring is missed. */
export interface Bell {
  ring(): void;
  next(): Promise<void>;
}

export function aBell(): Bell {
  let waiting = Promise.withResolvers<undefined>();
  return {
    ring: () => {
      const { resolve } = waiting;
      waiting = Promise.withResolvers();
      resolve(undefined);
    },
    next: () => waiting.promise,
  };
}
