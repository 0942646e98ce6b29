import type { Decided } from './desk.ts';

/** Decisions that were just stored, until whoever meets the same event next has asked for them. */
export interface RecentDecisions {
  keep(eventId: string, decided: Omit<Decided, 'sealed'>): void;
  /** The decision, if it is still the one that the item names; it is forgotten then. */
  take(eventId: string, decisionId: string): Omit<Decided, 'sealed'> | undefined;
}

/** A few seconds of decisions: the topic is read sooner than that. About 15 MB. */
const KEPT = 2_000;

/**
 * Spares reading back what this process stored a moment ago: a courier's item is decided in the request and published from
 * the topic. Only a shortcut: what is not here is read from the store.
 */
export function recentDecisions(): RecentDecisions {
  const kept = new Map<string, Omit<Decided, 'sealed'>>();
  return {
    keep: (eventId, decided) => {
      kept.set(eventId, decided);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    },
    take: (eventId, decisionId) => {
      const decided = kept.get(eventId);
      if (decided?.id !== decisionId) return undefined;
      kept.delete(eventId);
      return decided;
    },
  };
}
