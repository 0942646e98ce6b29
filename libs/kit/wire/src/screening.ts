import * as wire from '@portcullis/contracts';
import type {
  Finding,
  FiredIndicator,
  HoldStatus,
  IndicatorGroup,
  IprScope,
  Receipt,
  Relief,
  Screening,
  SelectionReason,
} from '@portcullis/domain';

import { amountFromWire } from './declaration.ts';
import {
  channels,
  declarationKinds,
  holdActions,
  holdKinds,
  iprScopes,
  lanes,
  reliefStatuses,
  severities,
} from './enums.ts';
import { fromTimestamp, NO_INSTANT, toTimestamp } from './instants.ts';

/** For customs' own eyes; operators get `outcomeOf`. `factsId`: where the facts of the decision are kept. */
export function screeningToWire(s: Screening, factsId = ''): wire.Screening {
  return {
    itemId: s.itemId,
    number: s.number,
    causedBy: s.causedBy,
    assessmentNo: s.assessmentNo,
    basedOn: s.basedOn.map(({ kind, operator, messageId, channel }) => ({
      kind: declarationKinds.toWire[kind],
      operator,
      messageId,
      channel: channels.toWire[channel],
    })),
    provisional: s.provisional,
    accepted: s.accepted,
    cancelled: s.cancelled,
    quality: s.quality.map(findingToWire),
    duty: s.relief && reliefToWire(s.relief.duty),
    vat: s.relief && reliefToWire(s.relief.vat),
    gift: s.relief?.gift && reliefToWire(s.relief.gift),
    iprScope: s.iprScope && scopeToWire(s.iprScope),
    indicators: s.indicators.map(firedToWire),
    unjudged: s.unjudged as wire.UnjudgedIndicator[],
    score: s.score as wire.Score | undefined,
    lane: s.lane === undefined ? wire.Lane.UNSPECIFIED : lanes.toWire[s.lane],
    holds: s.holds.map(holdToWire),
    selected: s.selected,
    selection: s.selection as wire.SelectionReason[],
    help: s.help.map(({ pointer, text, wouldBe }) => ({ pointer, text, wouldBe: lanes.toWire[wouldBe] })),
    changes: s.changes as wire.Change[],
    receipt: {
      factsDigest: s.receipt.factsDigest,
      rulePack: s.receipt.rulePack,
      engine: s.receipt.engine,
      lookups: s.receipt.lookups,
      clock: toTimestamp(s.receipt.clock),
      factsId,
    },
  };
}

/** What a newer writer said and this version does not know is read as the most careful of what it knows, or as absent. */
export function screeningFromWire(w: wire.Screening): Screening {
  const duty = w.duty && reliefFromWire(w.duty);
  const vat = w.vat && reliefFromWire(w.vat);
  const lane = lanes.fromWire(w.lane);
  return {
    itemId: w.itemId,
    number: w.number,
    causedBy: w.causedBy,
    assessmentNo: w.assessmentNo,
    basedOn: w.basedOn.map(({ kind, operator, messageId, channel }) => ({
      kind: declarationKinds.fromWire(kind) ?? 'fiscal',
      operator,
      messageId,
      channel: channels.fromWire(channel) ?? 'postal',
    })),
    provisional: w.provisional,
    accepted: w.accepted,
    cancelled: w.cancelled,
    quality: w.quality.map(findingFromWire),
    ...(duty && vat && { relief: { duty, vat, ...(w.gift && { gift: reliefFromWire(w.gift) }) } }),
    ...(w.iprScope && { iprScope: scopeFromWire(w.iprScope) }),
    indicators: w.indicators.map(firedFromWire),
    unjudged: w.unjudged,
    ...(w.score && { score: w.score as NonNullable<Screening['score']> }),
    ...(lane && { lane }),
    holds: w.holds.map(holdFromWire),
    selected: w.selected,
    selection: w.selection as SelectionReason[],
    help: w.help.map(({ pointer, text, wouldBe }) => ({ pointer, text, wouldBe: lanes.fromWire(wouldBe) ?? 'yellow' })),
    changes: w.changes,
    receipt: receiptFromWire(w.receipt),
  };
}

export const findingToWire = (f: Finding): wire.Finding => ({
  code: f.code,
  severity: severities.toWire[f.severity],
  pointer: f.pointer,
  text: f.text,
});

export const holdToWire = (h: HoldStatus): wire.Hold => ({
  kind: holdKinds.toWire[h.kind],
  action: holdActions.toWire[h.action],
  reference: h.reference,
  placedAt: toTimestamp(h.placedAt),
  pointer: h.pointer ?? '',
  text: h.text,
});

const findingFromWire = (w: wire.Finding): Finding => ({
  code: w.code,
  severity: severities.fromWire(w.severity) ?? 'warning',
  pointer: w.pointer,
  text: w.text,
});

const holdFromWire = (w: wire.Hold): HoldStatus => ({
  kind: holdKinds.fromWire(w.kind) ?? 'customs',
  action: holdActions.fromWire(w.action) ?? 'still-in-place',
  reference: w.reference,
  placedAt: fromTimestamp(w.placedAt) ?? NO_INSTANT,
  ...(w.pointer !== '' && { pointer: w.pointer }),
  text: w.text,
});

function reliefToWire(r: Relief): wire.Relief {
  return {
    status: reliefStatuses.toWire[r.status],
    ruleId: r.ruleId ?? '',
    proposedBy: r.proposedBy ?? '',
    ruleVersion: r.ruleVersion ?? '',
    compared: r.compared,
    threshold: r.threshold,
    charge: r.charge,
    rates: (r.rates ?? []) as wire.RateUsed[],
    reason: r.reason,
    missing: (r.missing ?? []) as string[],
  };
}

function reliefFromWire(w: wire.Relief): Relief {
  return {
    status: reliefStatuses.fromWire(w.status) ?? 'unknown',
    ...(w.ruleId !== '' && { ruleId: w.ruleId }),
    ...(w.proposedBy !== '' && { proposedBy: w.proposedBy }),
    ...(w.ruleVersion !== '' && { ruleVersion: w.ruleVersion }),
    ...(w.compared && { compared: amountFromWire(w.compared) }),
    ...(w.threshold && { threshold: amountFromWire(w.threshold) }),
    ...(w.charge && { charge: amountFromWire(w.charge) }),
    ...(w.rates.length > 0 && { rates: w.rates }),
    reason: w.reason,
    ...(w.missing.length > 0 && { missing: w.missing }),
  };
}

const scopeToWire = (s: IprScope): wire.IprScope => ({
  status: iprScopes.toWire[s.status],
  ruleId: s.ruleId ?? '',
  reason: s.reason,
  missing: (s.missing ?? []) as string[],
});

const scopeFromWire = (w: wire.IprScope): IprScope => ({
  status: iprScopes.fromWire(w.status) ?? 'unknown',
  ...(w.ruleId !== '' && { ruleId: w.ruleId }),
  reason: w.reason,
  ...(w.missing.length > 0 && { missing: w.missing }),
});

const firedToWire = (f: FiredIndicator): wire.FiredIndicator => ({
  id: f.id,
  version: f.version,
  group: f.group,
  strength: f.strength,
  points: f.points,
  text: f.text,
  saw: f.saw.map(({ name, value, usual }) => ({ name, value, usual: usual ?? '' })),
  spans: (f.spans ?? []) as wire.TextSpan[],
});

const firedFromWire = (w: wire.FiredIndicator): FiredIndicator => ({
  id: w.id,
  version: w.version,
  group: w.group as IndicatorGroup,
  strength: w.strength,
  points: w.points,
  text: w.text,
  saw: w.saw.map(({ name, value, usual }) => ({ name, value, ...(usual !== '' && { usual }) })),
  ...(w.spans.length > 0 && { spans: w.spans }),
});

const receiptFromWire = (w: wire.Receipt | undefined): Receipt => ({
  factsDigest: w?.factsDigest ?? '',
  rulePack: w?.rulePack ?? '',
  engine: w?.engine ?? '',
  lookups: w?.lookups ?? {},
  clock: fromTimestamp(w?.clock) ?? NO_INSTANT,
});
