import * as fc from 'fast-check';

import { documentText, readDocument } from './document-text.ts';

const roundTrip = (document: object): unknown => readDocument(documentText().write('a', document));

describe('the text of a document', () => {
  it('is plain JSON where no bigint is', () => {
    expect(documentText().write('a', { b: [1, 'x', null], c: undefined })).toBe('{"b":[1,"x",null]}');
  });

  it('tags bigints, and keeps apart what looks like the tag', () => {
    expect(documentText().write('a', { n: 5n, like: { $bigint: '5' }, more: { $$bigint: 1 }, text: '$bigint' })).toBe(
      '{"n":{"$bigint":"5"},"like":{"$$bigint":"5"},"more":{"$$$bigint":1},"text":"$bigint"}',
    );
  });

  it('is the same whether or not bigints came before', () => {
    const texts = documentText();
    const before = texts.write('a', { list: [{ a: undefined, b: 'x' }] });
    texts.write('b', { n: 1n });

    expect(texts.write('a', { list: [{ a: undefined, b: 'x' }] })).toBe(before);
  });

  it('reads back as it was written, whatever it holds', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('$bigint', '$$bigint', '$$$bigint', '__proto__'),
    );
    const { document } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.bigInt(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
        fc.constantFrom(null, true, false, '$bigint', '"$bigint"'),
        fc.array(tie('value')),
        tie('document'),
      ),
      document: fc.dictionary(name, tie('value'), { noNullPrototype: true }),
    }));

    fc.assert(
      fc.property(document, (written) => expect(roundTrip(written as object)).toEqual(written)),
      { numRuns: 500 },
    );
  });

  it('keeps a field named __proto__ a field', () => {
    const read = roundTrip({ ['__proto__']: { n: 1n } }) as object;

    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it('names the document that is no JSON', () => {
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;

    expect(() => documentText().write('RR1', circle)).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringContaining('RR1') as string }) as Error,
    );
  });

  it('does not mind text that only looks like half a surrogate pair', () => {
    expect(roundTrip({ text: '\\ud83d', none: null })).toEqual({ text: '\\ud83d', none: null });
  });
});
