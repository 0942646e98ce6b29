import type { Facts } from '@portcullis/domain';

import { fires, indicator, type Judgement, quiet, unknown } from '../indicator.ts';
import { isStated } from '../lines.ts';
import { linksToRight } from '../marks.ts';

function judge(facts: Facts): Judgement {
  const { lines, consignor } = facts.declaration;
  let authorised: string | undefined;
  let missing: string[] | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const known = facts.lines[at];
    if (known === undefined || !isStated(lines[at]?.description)) {
      (missing ??= []).push(`lines[${at}].description`);
      continue;
    }
    for (const mark of known.marks) {
      if (mark.compatibleWith || linksToRight(mark, known) === 'no') continue;
      if (mark.senderAuthorised !== true) return quiet();
      authorised = mark.mark;
    }
  }
  if (lines.length === 0) return unknown('lines');
  if (missing !== undefined) return unknown(...missing);
  if (authorised === undefined) return quiet();
  if (consignor.idKeys === undefined || consignor.idKeys.length === 0) return unknown('consignor.id');
  return fires(1, {
    text: `The sender is on the list of authorised parties of every mark it names (${authorised}), by a strong identifier.`,
    saw: [{ name: 'mark', value: authorised }],
  });
}

/**
 * Relieves only when every mark of the parcel has the sender on its list, and the sender is known by a strong identifier:
 * a name alone is easily borrowed.
 */
export const authorisedSender = indicator({
  id: 'IPR-BRAND-M01',
  group: 'brand',
  kind: 'mitigating',
  version: 1,
  asks: 'Is the sender confirmed as an authorised party of every mark it names?',
  judge,
});
