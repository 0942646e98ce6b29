import { type Env, readEnv, text } from '@portcullis/service';

export interface PlatformConfig {
  /** Where log, documents and blobs live; `:memory:` keeps nothing when it closes. */
  readonly dataFolder: string;
  /** Reads what another process owns; default false. */
  readonly readOnly?: boolean;
  /** For specs: delivers in another order across partitions, the same for the same seed. */
  readonly shuffle?: number;
  /** Epoch milliseconds; default the system's clock. */
  readonly now?: () => number;
}

/** The variables of the platform, to be spread into a service's own spec. */
export const PLATFORM_VARIABLES = {
  dataFolder: text('PORTCULLIS_DATA', {
    about: 'folder of the event log, the documents, the blobs and the secrets',
    default: './data',
  }),
} as const;

/** `PORTCULLIS_DATA`; with no variables set, everything is embedded under `./data`. */
export const readPlatformConfig = (env: Env): PlatformConfig => readEnv(env, PLATFORM_VARIABLES);
