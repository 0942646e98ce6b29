/** Many runs of bytes one behind the other in a buffer that changes its thread whole, instead of a copy of each. */
export interface Packed {
  readonly buffer: ArrayBuffer;
  /** Where each run ends. */
  readonly ends: readonly number[];
}

/** Copies the runs, so whoever holds them goes on using them: a run may be a view into a buffer that others share. */
export function pack(runs: readonly Uint8Array[]): Packed {
  const ends: number[] = [];
  let end = 0;
  for (const { byteLength } of runs) ends.push((end += byteLength));
  const all = new Uint8Array(end);
  let begin = 0;
  for (const run of runs) {
    all.set(run, begin);
    begin += run.byteLength;
  }
  return { buffer: all.buffer, ends };
}

/** The runs as views into the buffer. */
export function unpack({ buffer, ends }: Packed): Uint8Array[] {
  let begin = 0;
  return ends.map((end) => {
    const run = new Uint8Array(buffer, begin, end - begin);
    begin = end;
    return run;
  });
}
