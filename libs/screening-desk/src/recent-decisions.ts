import type { Decided } from './decided.ts';

/** What one desk is deciding, and what it has just decided, for whoever meets the same event next. */
export interface RecentDecisions {
  /** Notes that these events are being decided until the work is done. */
  during<T>(events: readonly { readonly id: string }[], work: Promise<T>): Promise<T>;
  keep(eventId: string, decided: Decided): void;
  /** What was decided of these events; waits for what is being decided. Each is told once and forgotten then. */
  take(eventIds: readonly string[]): Promise<ReadonlyMap<string, Decided>>;
}

/** A few seconds of decisions: the topic is read sooner than that. About 10 MB. */
const KEPT = 1_000;

/**
 * Spares deciding twice, or reading back, what this process does anyway: a courier's item is decided in the request, and the
 * same event comes by the topic at about the same time. Only a shortcut: what is not here is decided, or read from the store.
 */
export function recentDecisions(): RecentDecisions {
  const kept = new Map<string, Decided>();
  const deciding = new Map<string, Promise<unknown>>();
  return {
    during: async (events, work) => {
      for (const { id } of events) deciding.set(id, work);
      try {
        return await work;
      } finally {
        for (const { id } of events) if (deciding.get(id) === work) deciding.delete(id);
      }
    },
    keep: (eventId, decided) => {
      kept.set(eventId, decided);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    },
    take: async (eventIds) => {
      const busy = new Set<Promise<unknown>>();
      for (const id of eventIds) {
        const work = deciding.get(id);
        if (work !== undefined) busy.add(work);
      }
      await Promise.allSettled(busy);
      const taken = new Map<string, Decided>();
      for (const id of eventIds) {
        const decided = kept.get(id);
        if (decided === undefined) continue;
        kept.delete(id);
        taken.set(id, decided);
      }
      return taken;
    },
  };
}
