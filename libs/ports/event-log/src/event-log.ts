/** A stream of facts of one kind, split into partitions by key hash. Names are `[a-z0-9.-]+`. */
export type Topic = string;

/** A place in a topic; opaque outside the adapter, comparable to nothing but itself. */
export type Position = string;

/** CloudEvents attributes and trace context, as record headers (`ce_id`, `ce_type`, `ce_source`, `ce_time`, …). */
export type Headers = Readonly<Record<string, string>>;

export interface NewRecord {
  /** Unique id of the fact, derived from its input's: a repeated id is the same fact. Becomes `ce_id`. */
  readonly id: string;
  /** Records of one key stay in order. */
  readonly key: string;
  /** CloudEvents type, for example `portcullis.items.v1.ItemDeclared`. */
  readonly type: string;
  /** `null` removes the key from a compacted topic. */
  readonly value: Uint8Array | null;
  readonly headers?: Headers;
}

export interface LogRecord {
  readonly topic: Topic;
  readonly partition: number;
  readonly position: Position;
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly value: Uint8Array | null;
  readonly headers: Headers;
  /** When the log took it: epoch milliseconds. */
  readonly appendedAt: number;
}

/** Records of one partition, in order, never empty. The signal aborts when the subscription closes. */
export type HandleBatch = (records: readonly LogRecord[], signal: AbortSignal) => Promise<void>;

export interface SubscribeOptions {
  /** Largest batch handed over; default 500. */
  readonly maxBatch?: number;
}

export interface Subscription extends AsyncDisposable {
  /** Stops taking new batches, lets the running one finish and keeps its progress. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface PartitionLag {
  readonly topic: Topic;
  readonly partition: number;
  /** Records appended and not yet handled by the group. */
  readonly records: number;
}

/** Declares a topic before first use; declaring it again with the same settings changes nothing. */
export interface TopicSpec {
  readonly name: Topic;
  /** Keep only the newest record per key (after a while); such a topic can be followed. */
  readonly compacted?: boolean;
}

/** The log of facts. Everything one service tells another goes through it. */
export interface EventLog extends AsyncDisposable {
  /** Creates what is missing; a topic that exists with other settings is an `invalid` error. */
  declareTopics(topics: readonly TopicSpec[]): Promise<void>;

  /** Resolves when every record is durable. Records of one call and one key keep their order. */
  append(topic: Topic, records: readonly NewRecord[]): Promise<void>;

  /**
   * At least once, in order per key; none promised across partitions. A batch whose handler throws comes again: the
   * error `unavailable` is waited for, any other splits the batch down to one record, and the third failure of that
   * record parks it on `<topic>.parked`. A group resumes where it stopped; its members share the partitions.
   */
  subscribe(
    group: string,
    topics: readonly Topic[],
    handle: HandleBatch,
    options?: SubscribeOptions,
  ): Promise<Subscription>;

  /** Gives each caller the newest record per key (resolves when that is done), then every change. Leaves no group. */
  follow(topic: Topic, apply: HandleBatch): Promise<Subscription>;

  /** Replays a topic up to its end at the time of the call, from the start or after a position. Leaves no group. */
  read(topic: Topic, after?: Position): AsyncIterable<readonly LogRecord[]>;

  lag(group: string): Promise<readonly PartitionLag[]>;
}
