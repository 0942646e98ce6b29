import { integer, oneOf, text, type Variable } from './read-env.ts';

/** Variables that have one name and one meaning in every process; a service picks what it uses. */
export const dataFolder = text('PORTCULLIS_DATA', {
  about: 'folder of log, documents, blobs and, where none are given, secrets',
  default: './data',
});

export const host = text('PORTCULLIS_HOST', { about: 'address to listen on', default: '127.0.0.1' });

/** Each service has a port of its own, so that all of them start on one machine with no settings. */
export const grpcPort = (byDefault: number): Variable<number> =>
  integer('PORTCULLIS_GRPC_PORT', {
    about: 'TCP port of the gRPC service; 0 takes a free one',
    min: 0,
    max: 65_535,
    default: byDefault,
  });

type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export const logLevel = (byDefault: LogLevel = 'info'): Variable<LogLevel> =>
  oneOf('PORTCULLIS_LOG', {
    about: 'how much to log: debug, info, warn, error or silent',
    values: ['debug', 'info', 'warn', 'error', 'silent'],
    default: byDefault,
  });

/** A list of accounts, separated by commas. */
export const accounts = (name: string, about: string, byDefault: readonly string[]): Variable<readonly string[]> => ({
  name,
  about,
  default: byDefault,
  parse: (value) => ({
    value: value
      .split(',')
      .map((account) => account.trim())
      .filter((account) => account !== ''),
  }),
});

/** The posts that are served. */
export const posts = accounts(
  'PORTCULLIS_POSTS',
  'accounts of the posts that are served, separated by commas: a-z, 0-9 and hyphens',
  ['post-cn', 'post-hk', 'post-us', 'post-gb', 'post-tr', 'post-sg'],
);
