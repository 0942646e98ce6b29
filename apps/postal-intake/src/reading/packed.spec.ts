import { pack, unpack } from './packed.ts';

describe('pack', () => {
  it('gives back every run, empty ones too, and leaves the caller its own', () => {
    const pool = Buffer.from('....one..three');
    const runs = [pool.subarray(4, 7), new Uint8Array(0), pool.subarray(9), new Uint8Array(0)];
    const packed = pack(runs);
    expect(packed.buffer.byteLength).toBe(8);
    const texts = unpack(structuredClone(packed, { transfer: [packed.buffer] })).map((run) =>
      Buffer.from(run).toString(),
    );
    expect(texts).toEqual(['one', '', 'three', '']);
    expect(runs.map((run) => run.byteLength)).toEqual([3, 0, 5, 0]);
    expect(unpack(pack([]))).toEqual([]);
  });
});
