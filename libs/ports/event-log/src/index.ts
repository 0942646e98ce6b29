export type {
  EventLog,
  HandleBatch,
  Headers,
  LogRecord,
  NewRecord,
  PartitionLag,
  Position,
  SubscribeOptions,
  Subscription,
  Topic,
  TopicSpec,
} from './event-log.ts';
export { parkedRecord, parkedTopic } from './parked.ts';
