export { appendUntilKilled } from './append-until-killed.ts';
export { describeEventLog, type EventLogHarness } from './event-log.contract.ts';
