import type { ServerOptions } from '@grpc/grpc-js';

export interface GrpcLimits {
  /** Largest message taken; default 4 MiB. */
  readonly maxReceiveBytes: number;
  /** Largest message sent; default 4 MiB. */
  readonly maxSendBytes: number;
  /** Calls and streams at once over one connection; default 256. */
  readonly maxPerConnection: number;
  /** Unary calls at once in the whole server; one more is RESOURCE_EXHAUSTED. Default 2,000. */
  readonly maxCalls: number;
  /** Streams at once in the whole server. Default 500. */
  readonly maxStreams: number;
  /** Milliseconds that a refused caller is told to wait; default 500. */
  readonly retryAfterMs: number;
}

const MEBIBYTE = 1_048_576;

export const DEFAULT_LIMITS: GrpcLimits = {
  maxReceiveBytes: 4 * MEBIBYTE,
  maxSendBytes: 4 * MEBIBYTE,
  maxPerConnection: 256,
  maxCalls: 2_000,
  maxStreams: 500,
  retryAfterMs: 500,
};

/** A peer that is gone is noticed after 40 seconds; one that says nothing for half an hour is let go. */
export const serverOptions = (limits: GrpcLimits): ServerOptions => ({
  'grpc.max_receive_message_length': limits.maxReceiveBytes,
  'grpc.max_send_message_length': limits.maxSendBytes,
  'grpc.max_concurrent_streams': limits.maxPerConnection,
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 10_000,
  'grpc.max_connection_idle_ms': 30 * 60_000,
});
