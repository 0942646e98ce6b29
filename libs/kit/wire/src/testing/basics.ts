import type { Amount, Instant } from '@portcullis/domain';
import fc from 'fast-check';

/** Any text that is there: an empty one means "not declared" on the wire. */
export const text: fc.Arbitrary<string> = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
export const texts = fc.array(text, { minLength: 1, maxLength: 3 });
export const someTexts = fc.array(text, { maxLength: 3 });
export const count = fc.nat({ max: 2 ** 32 - 1 });
/** Any number that is one; negative zero is zero. */
export const number = fc.double({ noNaN: true }).map((n) => (n === 0 ? 0 : n));

export const instant: fc.Arbitrary<Instant> = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

export const amount: fc.Arbitrary<Amount> = fc.record({ amount: text, currency: text });

/** A record whose members, save those named, may be absent. */
export const partly = <T>(
  model: { [K in keyof Required<T>]: fc.Arbitrary<Exclude<T[K], undefined>> },
  ...required: (keyof T)[]
) => fc.record(model, { requiredKeys: required }) as unknown as fc.Arbitrary<T>;
