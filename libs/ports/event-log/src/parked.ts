import type { LogRecord, NewRecord } from './event-log.ts';

/** Topic that keeps what a group could not handle. */
export const parkedTopic = (topic: string): string => `${topic}.parked`;

/** The parked form of a record: the same bytes, with where it stood and why it is here. */
export function parkedRecord(record: LogRecord, group: string, reason: string): NewRecord {
  return {
    id: `${record.id}:parked:${group}`,
    key: record.key,
    type: record.type,
    value: record.value,
    headers: {
      ...record.headers,
      parked_from: record.topic,
      parked_position: record.position,
      parked_group: group,
      parked_reason: reason.slice(0, 500),
    },
  };
}
