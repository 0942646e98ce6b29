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
