/** Keeps two batches of this process from working on one message at the same time. */
export interface Claims {
  /** Waits until none of the ids is claimed, then claims them all. Release them when done. */
  claim(ids: readonly string[]): Promise<() => void>;
}

/** Nothing is held while waiting, so two that want each other's ids do not wait for ever. */
export function startClaims(): Claims {
  const held = new Map<string, Promise<void>>();
  return {
    claim: async (ids) => {
      for (;;) {
        const others = new Set<Promise<void>>();
        for (const id of ids) {
          const other = held.get(id);
          if (other !== undefined) others.add(other);
        }
        if (others.size === 0) break;
        await Promise.all(others);
      }
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const done = promise as Promise<void>;
      for (const id of ids) held.set(id, done);
      return () => {
        for (const id of ids) if (held.get(id) === done) held.delete(id);
        resolve(undefined);
      };
    },
  };
}
