import { dataFolder, grpcPort, host, logLevel, readEnv, type Env, type EnvValues } from '@portcullis/service';

/** Every variable of the service; `.env.example` mirrors it. */
export const VARIABLES = { dataFolder, host, grpcPort: grpcPort(7_445), logLevel: logLevel() } as const;

/** Settings of the service. With no variables set, everything is under `./data`. */
export type Config = EnvValues<typeof VARIABLES>;

/** The only reader of settings in the environment; throws one error that lists every problem. */
export const readConfig = (env: Env): Config => readEnv(env, VARIABLES);
