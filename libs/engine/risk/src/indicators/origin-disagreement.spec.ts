import type { Facts } from '@portcullis/domain';

import { aFacts, aLine, aParty, inShort, judgeOne, without } from '../testing/index.ts';
import { originDisagreement } from './origin-disagreement.ts';

function from(origin?: string, dispatchedFrom?: string, sender?: string): Facts {
  const { declaration } = aFacts();
  const line = without(aLine(), 'origin');
  return {
    ...aFacts(),
    declaration: {
      ...without(declaration, 'dispatchedFrom'),
      ...(dispatchedFrom !== undefined && { dispatchedFrom }),
      consignor: { ...without(aParty(), 'country'), ...(sender !== undefined && { country: sender }) },
      lines: [{ ...line, ...(origin !== undefined && { origin }) }],
    },
  };
}

describe('IPR-RTE-003', () => {
  it.each<[string, Facts, string]>([
    ['fires for three countries', from('CN', 'SG', 'AE'), 'fires 1'],
    ['is quiet if two of them agree: origin and posting', from('CN', 'CN', 'AE'), 'quiet'],
    ['is quiet if two of them agree: posting and sender', from('CN', 'AE', 'AE'), 'quiet'],
    ['is quiet if two of them agree: origin and sender', from('CN', 'SG', 'CN'), 'quiet'],
    ['cannot tell without the origin', from(undefined, 'SG', 'AE'), 'unknown lines[0].origin'],
    ['cannot tell without the place of posting', from('CN', undefined, 'AE'), 'unknown dispatchedFrom'],
    ['cannot tell without the country of the sender', from('CN', 'SG', undefined), 'unknown consignor.country'],
    ['needs no third that two agree without', from(undefined, 'CN', 'CN'), 'quiet'],
  ])('%s', (_, facts, expected) => {
    expect(inShort(judgeOne(originDisagreement, facts))).toBe(expected);
  });
});
