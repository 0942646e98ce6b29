export type { Decided, DeskOutcome } from './decided.ts';
export { openDesk, type Desk, type DeskDeps } from './desk.ts';
export type { DeskEvent, Reopening, SealedText } from './events.ts';
export type { DecisionDocument, ItemDocument, ItemState, SubmissionEntry } from './item-document.ts';
export { replay, type Replay } from './replay.ts';
export { followRights, type FollowedRights } from './rights-shelf.ts';
export {
  keptPack,
  openKnowledge,
  type KnowledgeDeps,
  type KnowledgeTables,
  type OpenKnowledge,
} from './open-knowledge.ts';
export { openScreeningDesk, type ScreeningDesk, type ScreeningDeskDeps } from './open-screening-desk.ts';
