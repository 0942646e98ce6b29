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
export { deliver, type Delivery } from './deliver.ts';
export { parkedRecord, parkedTopic } from './parked.ts';
export { partitionOf } from './partition-of.ts';
