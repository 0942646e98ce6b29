export { openDatabase, type Location, type OpenedDatabase } from './database.ts';
export { startCheckpoints, type Checkpoints } from './checkpoints.ts';
export { openWriter, type Writer } from './writer.ts';
export { startGroupCommit, type Along, type GroupCommit } from './group-commit.ts';
export type { Part, Run, SqlValue } from './run-batch.ts';
export { isBusy, translateError } from './sqlite-error.ts';
export { aTurn, type Turn } from './turn.ts';
export { waitUnlessAborted } from './wait.ts';
