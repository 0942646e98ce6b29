import type { Decided } from './desk.ts';

/** Decisions that were just stored, until whoever meets the same event next has asked for them. */
export interface RecentDecisions {
  keep(eventId: string, decided: Decided): void;
  /** Once: it is forgotten then. */
  take(eventId: string): Decided | undefined;
}

/** A few seconds of decisions: the topic is read sooner than that. About 10 MB. */
const KEPT = 1_000;

/**
 * Spares reading back what this process stored a moment ago: a courier's item is decided in the request and published from
 * the topic. Only a shortcut: what is not here is read from the store.
 */
export function recentDecisions(): RecentDecisions {
  const kept = new Map<string, Decided>();
  return {
    keep: (eventId, decided) => {
      kept.set(eventId, decided);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    },
    take: (eventId) => {
      const decided = kept.get(eventId);
      kept.delete(eventId);
      return decided;
    },
  };
}
