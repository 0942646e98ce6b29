export { accounts, dataFolder, grpcPort, host, logLevel, posts } from './common-variables.ts';
export { runUntilSignalled, type Main } from './run-until-signalled.ts';
export {
  flag,
  integer,
  oneOf,
  readEnv,
  text,
  type Env,
  type EnvSpec,
  type EnvValues,
  type Variable,
} from './read-env.ts';
export { derivedId } from './derived-id.ts';
export { startOutbox, type Outbox, type OutboxOptions } from './outbox.ts';
export { OUTBOX_INDEX, pendingOf, withPending, type PendingEvent, type WithPending } from './pending.ts';
export { parkMessage, type Parked, type ParkingPlaces, type UnreadMessage } from './park-message.ts';
