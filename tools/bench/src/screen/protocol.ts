/** What the measuring process asks of its caller: so many calls, so many of them at a time. */
export interface Slice {
  readonly address: string;
  readonly token: string;
  /** Which requests of the prepared ones: each is sent once, so that every answer is a decision. */
  readonly from: number;
  readonly calls: number;
  readonly inFlight: number;
}

export interface SliceResult {
  readonly callsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}
