import type { GrpcLimits } from '@portcullis/grpc';
import { dataFolder, grpcPort, host, logLevel, posts, readEnv, type Env, type EnvValues } from '@portcullis/service';

/** Every variable of this service, with its default; secrets have their own (`secretsFor`). */
export const VARIABLES = {
  dataFolder,
  operators: posts,
  host,
  grpcPort: grpcPort(7_451),
  logLevel: logLevel(),
} as const;

export type Config = EnvValues<typeof VARIABLES>;

/** The configuration of this service; all problems in one `invalid` error. With nothing set, the embedded defaults. */
export const readConfig = (env: Env): Config => readEnv(env, VARIABLES);

/** A message may have 20 MB, and one that is a little larger is still told so. */
export const GRPC_LIMITS = { maxReceiveBytes: 24 * 1024 * 1024 } as const satisfies Partial<GrpcLimits>;
