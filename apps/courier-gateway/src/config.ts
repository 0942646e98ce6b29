import { integer, oneOf, readEnv, text, type Env, type EnvValues } from '@portcullis/service';

/** Every variable of the service; `.env.example` mirrors it. */
export const VARIABLES = {
  dataFolder: text('PORTCULLIS_DATA', { about: 'folder of log, documents and secrets', default: './data' }),
  host: text('PORTCULLIS_HOST', { about: 'address to listen on', default: '127.0.0.1' }),
  grpcPort: integer('PORTCULLIS_GRPC_PORT', {
    about: 'TCP port of the gRPC service; 0 takes a free one',
    min: 0,
    max: 65_535,
    default: 7444,
  }),
  queue: integer('COURIER_QUEUE', {
    about: 'submissions that may wait before a caller is told to come back',
    min: 1,
    max: 100_000,
    default: 4_096,
  }),
  logLevel: oneOf('PORTCULLIS_LOG', {
    about: 'how much to log: debug, info, warn, error or silent',
    values: ['debug', 'info', 'warn', 'error', 'silent'],
    default: 'info',
  }),
} as const;

/** Settings of the service. With no variables set, everything is under `./data`. */
export type Config = EnvValues<typeof VARIABLES>;

/** The only reader of settings in the environment; throws one error that lists every problem. */
export const readConfig = (env: Env): Config => readEnv(env, VARIABLES);
