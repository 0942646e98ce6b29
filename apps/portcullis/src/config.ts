import { integer, oneOf, readEnv, text, type Env } from '@portcullis/service';

/** Every variable of the embedded process; `.env.example` mirrors it. */
export const VARIABLES = {
  dataFolder: text('PORTCULLIS_DATA', { about: 'Folder that holds everything.', default: './data' }),
  host: text('PORTCULLIS_HOST', { about: 'Address to listen on.', default: '127.0.0.1' }),
  grpcPort: integer('PORTCULLIS_GRPC_PORT', {
    about: 'Port of the gRPC services; 0 takes a free one.',
    min: 0,
    max: 65_535,
    default: 7443,
  }),
  posts: text('PORTCULLIS_POSTS', {
    about: 'Accounts of posts, separated by commas.',
    default: 'post-cn,post-hk,post-us,post-gb,post-tr,post-sg',
  }),
  couriers: text('PORTCULLIS_COURIERS', {
    about: 'Accounts of couriers, separated by commas.',
    default: 'courier-a,courier-b',
  }),
  logLevel: oneOf('PORTCULLIS_LOG', {
    about: 'Log level.',
    values: ['debug', 'info', 'warn', 'error', 'silent'],
    default: 'warn',
  }),
} as const;

/** Settings of the embedded process. With no variables set, everything runs in `./data`. */
export interface Config {
  readonly dataFolder: string;
  readonly host: string;
  readonly grpcPort: number;
  readonly posts: readonly string[];
  readonly couriers: readonly string[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** The only reader of the environment; throws one error that lists every problem. */
export function readConfig(env: Env): Config {
  const values = readEnv(env, VARIABLES);
  return { ...values, posts: list(values.posts), couriers: list(values.couriers) };
}

const list = (names: string): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
