import { fires, indicator, type NoParameters, quiet, unknown } from '../indicator.ts';
import { anyLine, type JudgeLine } from '../lines.ts';

const judgeLine: JudgeLine<NoParameters> = (line, _known, at, _parameters, _extra, { declaration }) => {
  const { origin } = line;
  const posted = declaration.dispatchedFrom;
  const sender = declaration.consignor.country;
  // Two that agree settle it, whatever the third may be.
  if (posted !== undefined && (posted === origin || posted === sender)) return quiet();
  if (origin !== undefined && origin === sender) return quiet();
  if (posted === undefined) return unknown('dispatchedFrom');
  if (sender === undefined) return unknown('consignor.country');
  if (origin === undefined) return unknown(`lines[${at}].origin`);
  return fires(1, {
    text: 'Made in one country, sent from a second, by a sender in a third.',
    saw: [
      { name: `lines[${at}].origin`, value: origin },
      { name: 'dispatchedFrom', value: posted },
      { name: 'consignor.country', value: sender },
    ],
  });
};

/** Origin, place of posting and sender in three countries: a detour hides where goods come from. */
export const originDisagreement = indicator({
  id: 'IPR-RTE-003',
  group: 'route',
  version: 1,
  asks: 'Are origin, place of posting and sender in three different countries?',
  judge: anyLine(judgeLine),
});
