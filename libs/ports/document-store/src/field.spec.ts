import { fieldOf, fieldParts, sortField } from './field.ts';

describe('a field name', () => {
  it.each([
    ['state', ['state']],
    ['due_at', ['due_at']],
    ['office.queue-1.0', ['office', 'queue-1', '0']],
  ])('%s has the parts %j', (name, parts) => {
    expect(fieldParts(name)).toEqual(parts);
  });

  it.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    '-a',
    "a'b",
    'a"b',
    'a b',
    '$a',
    'é',
    'a\n',
    'a'.repeat(201),
    'a.'.repeat(16) + 'a',
  ])('refuses %j', (name) => {
    expect(() => fieldParts(name)).toThrow(expect.objectContaining({ code: 'invalid' }) as Error);
  });

  it('sorts descending with a minus before it', () => {
    expect(['a.b', '-a.b'].map(sortField)).toEqual([
      { name: 'a.b', descending: false },
      { name: 'a.b', descending: true },
    ]);
    expect(() => sortField('--a')).toThrow(expect.objectContaining({ code: 'invalid' }) as Error);
  });

  it('finds its value in a document, null where there is none', () => {
    const document = { a: { b: 1, list: [5] }, zero: 0, no: false };

    expect(
      ['a.b', 'zero', 'no', 'a.c', 'a.b.c', 'a.list.0', 'toString'].map((name) => fieldOf(document, name)),
    ).toEqual([1, 0, false, null, null, null, null]);
  });
});
