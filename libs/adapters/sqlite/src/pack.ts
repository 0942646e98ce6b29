import type { Part, Run, SqlValue } from './run-batch.ts';

/**
 * The parts with all their bytes in one buffer of its own, to be handed over without a copy. As they come, values are views
 * into larger buffers, which would cross with them whole.
 */
export function packed(parts: readonly Part[]): {
  readonly message: readonly Part[];
  readonly buffers: readonly ArrayBuffer[];
} {
  let size = 0;
  for (const { runs } of parts)
    for (const run of runs) for (const value of run) if (value instanceof Uint8Array) size += value.byteLength;
  if (size === 0) return { message: parts, buffers: [] };
  const room = new Uint8Array(size);
  let at = 0;
  const move = (value: SqlValue): SqlValue => {
    if (!(value instanceof Uint8Array)) return value;
    room.set(value, at);
    at += value.byteLength;
    return room.subarray(at - value.byteLength, at);
  };
  const moved = (run: Run): Run => {
    const [statement, ...values] = run;
    return values.some((value) => value instanceof Uint8Array) ? [statement, ...values.map(move)] : run;
  };
  const message = parts.map(({ statements, runs }) => ({ statements, runs: runs.map(moved) }));
  return { message, buffers: [room.buffer] };
}
