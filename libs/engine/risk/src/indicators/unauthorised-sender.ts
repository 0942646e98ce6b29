import { fires, indicator, quiet, unknown } from '../indicator.ts';
import { anyLine, isStated, type JudgeLine } from '../lines.ts';
import { linksToRight, missingForGoods } from '../marks.ts';
import { isIdentified, missingIdentity } from '../parties.ts';

const defaults = { privateShare: 0.5 };

const judgeLine: JudgeLine<typeof defaults> = (line, known, at, { privateShare }, _extra, { declaration }) => {
  if (!isStated(line.description)) return unknown(`lines[${at}].description`);
  let doubtful: string | undefined;
  for (const mark of known.marks) {
    if (mark.compatibleWith || mark.senderAuthorised === true) continue;
    // Nobody looks up a sender without identity on a list: then no answer does not mean no list.
    const unidentified = !isIdentified(declaration.consignor) && mark.applicationInForce !== false;
    if (mark.senderAuthorised === undefined && !unidentified) continue;
    const links = linksToRight(mark, known);
    if (links === 'unknown') doubtful = missingForGoods(mark, at);
    if (links !== 'yes') continue;
    if (unidentified) return missingIdentity('consignor', declaration.consignor);
    return fires(declaration.consignor.typeOfPerson === 'natural' ? privateShare : 1, {
      text: `The owner of ${mark.mark} has named its authorised parties, and the sender is none of them.`,
      saw: [
        { name: 'mark', value: mark.mark },
        { name: 'type of sender', value: declaration.consignor.typeOfPerson },
      ],
      spans: [mark.span],
    });
  }
  return doubtful === undefined ? quiet() : unknown(doubtful);
};

/** Parallel trade and private resale are no counterfeits, so a private sender counts less. Without a list nobody is missing from it. */
export const unauthorisedSender = indicator({
  id: 'IPR-BRAND-005',
  group: 'brand',
  version: 1,
  asks: 'Is the sender missing from the list of authorised parties of a mark it names?',
  defaults,
  judge: anyLine(judgeLine),
});
