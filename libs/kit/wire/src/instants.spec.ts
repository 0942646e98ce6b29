import fc from 'fast-check';

import { fromTimestamp, toTimestamp } from './instants.ts';
import { instant } from './testing/basics.ts';

describe('an instant', () => {
  it('is the same after it was a timestamp', () => {
    fc.assert(fc.property(instant, (at) => expect(fromTimestamp(toTimestamp(at))).toBe(at)));
    expect(fromTimestamp(toTimestamp(undefined))).toBeUndefined();
  });

  it.each([
    ['0000-12-31T23:59:59.999Z', false],
    ['0001-01-01T00:00:00.000Z', true],
    ['9999-12-31T23:59:59.999Z', true],
    ['+010000-01-01T00:00:00.000Z', false],
  ])('can name %s: %s', (at, can) => {
    expect(fromTimestamp(new Date(at)) !== undefined).toBe(can);
  });

  it('names no time that is none', () => {
    expect(fromTimestamp(new Date(Number.NaN))).toBeUndefined();
  });
});
