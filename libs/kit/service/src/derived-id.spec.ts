import { derivedId } from './derived-id.ts';

describe('derivedId', () => {
  it('is the same for the same cause and step', () => {
    expect(derivedId('m1', 'screened')).toBe('m1/screened');
    expect(derivedId('x'.repeat(500), 'screened')).toBe(derivedId('x'.repeat(500), 'screened'));
  });

  it('differs when cause or step differ, however long they are', () => {
    const causes = ['a', 'b', 'a/b', 'x'.repeat(500), `${'x'.repeat(499)}y`, 'ä'.repeat(500)];
    const ids = causes.flatMap((cause) => ['b', 'c', 'reopened:item-1'].map((step) => derivedId(cause, step)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stays short along a chain of causes', () => {
    let id = 'm1';
    for (let i = 0; i < 1_000; i++) id = derivedId(id, 'screened');
    expect(id.length).toBeLessThanOrEqual(160);
  });

  it.each(['', 'a/b', '/', 'a b', 'x'.repeat(81)])('refuses the step %j, which could make two ids one', (step) => {
    expect(() => derivedId('m1', step)).toThrow('cannot name a step');
  });
});
