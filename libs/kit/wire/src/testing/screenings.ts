import { LANES, type HoldStatus, type IprScope, type Relief, type Screening } from '@portcullis/domain';
import fc from 'fast-check';

import { text, texts, someTexts, count, number, instant, amount, partly } from './basics.ts';

const relief = partly<Relief>(
  {
    status: fc.constantFrom('free', 'due', 'collected-at-sale', 'flat-charge', 'simplified', 'unknown'),
    ruleId: text,
    proposedBy: text,
    ruleVersion: text,
    compared: amount,
    threshold: amount,
    charge: amount,
    rates: fc.array(fc.record({ from: text, to: text, rate: text, date: text, source: text }), {
      minLength: 1,
      maxLength: 2,
    }),
    reason: text,
    missing: texts,
  },
  'status',
  'reason',
);

const scope = partly<IprScope>(
  {
    status: fc.constantFrom('outside', 'ordinary', 'small-consignment', 'unknown'),
    ruleId: text,
    reason: text,
    missing: texts,
  },
  'status',
  'reason',
);

const hold = partly<HoldStatus>(
  {
    kind: fc.constantFrom('RFI', 'RFS', 'DNL', 'customs'),
    action: fc.constantFrom('placed', 'still-in-place', 'removed'),
    reference: text,
    placedAt: instant,
    pointer: text,
    text,
  },
  'kind',
  'action',
  'reference',
  'placedAt',
  'text',
);

const GROUPS = [
  'brand',
  'data',
  'value',
  'pattern',
  'party',
  'route',
  'intelligence',
  'physical',
  'safety',
  'control',
] as const;
const group = fc.constantFrom(...GROUPS);
const byName = <T>(value: fc.Arbitrary<T>, name: fc.Arbitrary<string> = text) =>
  fc.dictionary(
    name.filter((key) => key !== '__proto__'),
    value,
    { maxKeys: 3, noNullPrototype: true },
  );

const indicator = partly<Screening['indicators'][number]>(
  {
    id: text,
    version: count,
    group,
    strength: number,
    points: number,
    text,
    saw: fc.array(
      partly<Screening['indicators'][number]['saw'][number]>({ name: text, value: text, usual: text }, 'name', 'value'),
      { maxLength: 2 },
    ),
    spans: fc.array(fc.record({ pointer: text, start: count, end: count }), { minLength: 1, maxLength: 2 }),
  },
  'id',
  'version',
  'group',
  'strength',
  'points',
  'text',
  'saw',
);

export const screening: fc.Arbitrary<Screening> = partly<Screening>(
  {
    itemId: text,
    number: text,
    causedBy: text,
    assessmentNo: count,
    basedOn: fc.array(
      fc.record({
        kind: fc.constantFrom('security', 'fiscal'),
        operator: text,
        messageId: text,
        channel: fc.constantFrom('postal', 'express'),
      }),
      { maxLength: 2 },
    ),
    provisional: fc.boolean(),
    accepted: fc.boolean(),
    cancelled: fc.boolean(),
    quality: fc.array(
      fc.record({ code: text, severity: fc.constantFrom('error', 'incomplete', 'warning'), pointer: text, text }),
      { maxLength: 2 },
    ),
    relief: partly<NonNullable<Screening['relief']>>({ duty: relief, vat: relief, gift: relief }, 'duty', 'vat'),
    iprScope: scope,
    indicators: fc.array(indicator, { maxLength: 2 }),
    unjudged: fc.array(fc.record({ id: text, version: count, missing: someTexts }), { maxLength: 2 }),
    score: fc.record({
      points: number,
      byGroup: byName(number, group),
      caps: fc.array(fc.record({ groups: fc.subarray([...GROUPS]), cap: number, before: number }), { maxLength: 2 }),
    }),
    lane: fc.constantFrom(...LANES),
    holds: fc.array(hold, { maxLength: 3 }),
    selected: fc.boolean(),
    selection: fc.array(
      fc.record({
        kind: fc.constantFrom('score', 'criterion', 'alert', 'application', 'random', 'missing-data', 'hold'),
        reference: text,
      }),
      { maxLength: 2 },
    ),
    help: fc.array(fc.record({ pointer: text, text, wouldBe: fc.constantFrom(...LANES) }), { maxLength: 2 }),
    changes: fc.array(fc.record({ what: text, before: text, after: text }), { maxLength: 2 }),
    receipt: fc.record({ factsDigest: text, rulePack: text, engine: text, lookups: byName(text), clock: instant }),
  },
  'itemId',
  'number',
  'causedBy',
  'assessmentNo',
  'basedOn',
  'provisional',
  'accepted',
  'cancelled',
  'quality',
  'indicators',
  'unjudged',
  'holds',
  'selected',
  'selection',
  'help',
  'changes',
  'receipt',
);
