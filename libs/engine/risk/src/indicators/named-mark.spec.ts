import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aLineFact, aMark, factsOf, inShort, judgeOne, without } from '../testing/index.ts';
import { namedMark } from './named-mark.ts';

type Mark = Parameters<typeof aMark>[0];

function marked(mark: Mark, ofUnknownKind = false): Facts {
  const known = aLineFact({ marks: [aMark(mark)] });
  return aFacts({ lines: [ofUnknownKind ? without(known, 'categoryByCode', 'categoryByWords') : known] });
}

describe('IPR-BRAND-001', () => {
  it.each<[string, Facts, string]>([
    ['fires by the strength of a mark in plain sight', marked({}), 'fires 0.9'],
    ['is quiet without a mark', aFacts(), 'quiet'],
    ['leaves a disguised mark to the indicator of disguises', marked({ visible: false }), 'quiet'],
    ['is quiet where the mark is only what the goods fit', marked({ compatibleWith: true }), 'quiet'],
    ['takes a mark of strength 0.5 alone', marked({ strength: 0.5, categories: ['9a'] }), 'fires 0.5'],
    ['takes a weaker one only on goods of the right', marked({ strength: 0.49 }), 'fires 0.49'],
    ['is quiet for a weaker one on other goods', marked({ strength: 0.49, categories: ['9a'] }), 'quiet'],
    ['takes a mark of four letters alone', marked({ mark: 'Zeph', categories: ['9a'] }), 'fires 0.9'],
    ['is quiet for three letters on other goods', marked({ mark: 'Zep', categories: ['9a'] }), 'quiet'],
    ['cannot tell for a weak mark on goods of unknown kind', marked({ strength: 0.49 }, true), 'unknown lines[0].hs'],
    [
      'cannot tell for a weak mark whose goods the register does not say',
      aFacts({ lines: [aLineFact({ marks: [without(aMark({ strength: 0.3 }), 'categories')] })] }),
      'unknown register.categories',
    ],
    [
      'cannot tell without a description',
      aFacts({ declaration: { lines: [without(aLine(), 'description')] } }),
      'unknown lines[0].description',
    ],
    ['cannot tell with a blank description', factsOf({ description: ' ' }), 'unknown lines[0].description'],
    ['cannot tell without lines', aFacts({ declaration: { lines: [] }, lines: [] }), 'unknown lines'],
    ['cannot tell for a line that nothing was looked up for', aFacts({ lines: [] }), 'unknown lines[0]'],
    [
      'fires for one line whatever another lacks',
      aFacts({
        declaration: { lines: [without(aLine(), 'description'), aLine()] },
        lines: [aLineFact(), aLineFact({ marks: [aMark()] })],
      }),
      'fires 0.9',
    ],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(namedMark, facts))).toBe(expected);
  });

  it('shows the mark and where it stands', () => {
    expect(judgeOne(namedMark, marked({}))).toMatchObject({
      saw: [{ name: 'mark', value: 'Zephyrine' }],
      spans: [{ pointer: 'lines[0].description', start: 0, end: 9 }],
    });
  });

  it('takes weak marks alone where the rule pack says so', () => {
    const facts = marked({ strength: 0.3, categories: ['9a'] });
    expect(inShort(judgeOne(namedMark, facts, {}, { weakMarksNeedCategory: false }))).toBe('fires 0.3');
  });
});
