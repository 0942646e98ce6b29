import {
  accounts,
  dataFolder,
  grpcPort,
  host,
  logLevel,
  posts,
  readEnv,
  type Env,
  type EnvValues,
} from '@portcullis/service';

/** Every variable of the embedded process; `.env.example` mirrors it. */
export const VARIABLES = {
  dataFolder,
  host,
  grpcPort: grpcPort(7_443),
  posts,
  couriers: accounts('PORTCULLIS_COURIERS', 'accounts of the couriers that are served, separated by commas', [
    'courier-a',
    'courier-b',
  ]),
  logLevel: logLevel('warn'),
} as const;

/** Settings of the embedded process. With no variables set, everything runs in `./data`. */
export type Config = EnvValues<typeof VARIABLES>;

/** The only reader of the environment; throws one error that lists every problem. */
export const readConfig = (env: Env): Config => readEnv(env, VARIABLES);
