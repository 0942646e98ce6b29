import { assessRisk } from './assess.ts';
import { compileRisk } from './compile.ts';
import { aFacts, baselinePack } from './testing/index.ts';

const compiled = compileRisk(baselinePack());

describe('assessRisk', () => {
  it('lets an unremarkable item go with nothing fired and nothing unjudged', () => {
    expect(assessRisk(aFacts(), compiled, { limits: [] })).toEqual({
      fired: [],
      unjudged: [],
      score: { points: 0, byGroup: {}, caps: [] },
      scoredLane: 'green',
      lane: 'green',
      selection: [],
      selected: false,
      missingForFree: [],
      unknownAsked: [],
    });
  });
});
