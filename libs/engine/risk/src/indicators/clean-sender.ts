import type { Facts } from '@portcullis/domain';

import { cleanInspections } from '../history.ts';
import { fires, indicator, type Judgement, quiet } from '../indicator.ts';
import { missingIdentity } from '../parties.ts';

const defaults = { minInspections: 20 };

function judge({ history, declaration }: Facts, { minInspections }: typeof defaults): Judgement {
  if (declaration.consignor.identityKey === undefined) return missingIdentity('consignor', declaration.consignor);
  const clean = history.consignor === undefined ? undefined : cleanInspections(history.consignor);
  if (clean === undefined || clean < minInspections) return quiet();
  return fires(1, {
    text: `The last ${clean} inspections of this sender found nothing wrong.`,
    saw: [{ name: 'clean inspections', value: String(clean), usual: `at least ${minInspections}` }],
  });
}

/** Earned trust: inspections enough, all clean, none pending. An identity that is not known has earned nothing. */
export const cleanSender = indicator({
  id: 'IPR-PTY-M01',
  group: 'party',
  kind: 'mitigating',
  version: 1,
  asks: 'Has the sender a clean record after enough inspections?',
  defaults,
  judge,
});
