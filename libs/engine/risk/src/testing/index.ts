export {
  aDeclaration,
  aDisguisedMark,
  aFacts,
  aLine,
  aLineFact,
  aMark,
  aParty,
  aSighting,
  factsOf,
  without,
  type FactsOverrides,
} from './facts.ts';
export { inShort, judgeOne } from './judge.ts';
export { baselinePack } from './rule-pack.ts';
