import {
  type CallOptions,
  type ChannelCredentials,
  type Client,
  type ClientOptions,
  type ClientUnaryCall,
  credentials as channelCredentials,
  InterceptingCall,
  type Interceptor,
  type Metadata,
  type ServiceError,
} from '@grpc/grpc-js';

import { DEFAULT_LIMITS } from './limits.ts';

export interface ClientSettings {
  /** Bearer token, or a function that gives the current one. */
  readonly token?: string | (() => string);
  /** Default: plain text. Over a network that others can read, a token needs TLS. */
  readonly credentials?: ChannelCredentials;
  /** Largest message in both directions; default 4 MiB. */
  readonly maxMessageBytes?: number;
}

export type ClientConstructor<C extends Client> = new (
  address: string,
  credentials: ChannelCredentials,
  options?: Partial<ClientOptions>,
) => C;

/** Opens a generated client that brings its token with every call. Close it with `client.close()`. */
export function openClient<C extends Client>(
  Constructor: ClientConstructor<C>,
  address: string,
  { token, credentials = channelCredentials.createInsecure(), maxMessageBytes }: ClientSettings = {},
): C {
  return new Constructor(address, credentials, {
    'grpc.max_receive_message_length': maxMessageBytes ?? DEFAULT_LIMITS.maxSendBytes,
    'grpc.max_send_message_length': maxMessageBytes ?? DEFAULT_LIMITS.maxReceiveBytes,
    'grpc.keepalive_time_ms': 30_000,
    'grpc.keepalive_timeout_ms': 10_000,
    'grpc.initial_reconnect_backoff_ms': 200,
    'grpc.max_reconnect_backoff_ms': 5_000,
    'grpc.service_config_disable_resolution': 1, // a DNS record must not set how we call
    ...(token !== undefined && { interceptors: [bringing(token)] }),
  });
}

const bringing =
  (token: string | (() => string)): Interceptor =>
  (options, nextCall) =>
    new InterceptingCall(nextCall(options), {
      start: (metadata, listener, next) => {
        metadata.set('authorization', `Bearer ${typeof token === 'string' ? token : token()}`);
        next(metadata, listener);
      },
    });

/** A unary method as generated; its fullest overload. */
export type UnaryMethod<Request, Response> = (
  request: Request,
  metadata: Metadata,
  options: Partial<CallOptions>,
  callback: (error: ServiceError | null, response: Response) => void,
) => ClientUnaryCall;

export type RequestOf<Method> = Method extends (
  request: infer Request,
  metadata: Metadata,
  options: Partial<CallOptions>,
  callback: infer _,
) => ClientUnaryCall
  ? Request
  : never;

export type ResponseOf<Method> = Method extends (
  request: never,
  metadata: Metadata,
  options: Partial<CallOptions>,
  callback: (error: ServiceError | null, response: infer Response) => void,
) => ClientUnaryCall
  ? Response
  : never;
