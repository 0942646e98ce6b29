export { readConfig, type Config } from './config.ts';
export { openEmbedded, type Embedded } from './embedded/open-embedded.ts';
export { buildLedger, type Ledger, type LedgerOptions } from './ledger/ledger.ts';
export { sharing } from './ledger/sharing.ts';
export { backlog, drained } from './sample/drained.ts';
export { workQueues } from './sample/work-queues.ts';
