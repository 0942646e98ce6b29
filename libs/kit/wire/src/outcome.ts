import * as wire from '@portcullis/contracts';
import type { Screening } from '@portcullis/domain';

import { reliefStatuses } from './enums.ts';
import { findingToWire, holdToWire } from './screening.ts';

/**
 * What the operator is told of a decision: findings, holds, help and charges; never lane, score, indicators or the reason
 * of a selection. A random draw reads like any other examination.
 */
export function outcomeOf(s: Screening, operator: string): wire.Outcome {
  const decision = decisionOf(s);
  return {
    number: s.number,
    itemId: s.itemId,
    assessmentNo: s.assessmentNo,
    messageId: s.basedOn.find((b) => b.operator === operator)?.messageId ?? '',
    decision,
    findings: s.quality.map(findingToWire),
    holds: s.holds.map(holdToWire),
    help: s.help.map(({ pointer, text }) => ({ pointer, text, wouldBe: wire.Lane.UNSPECIFIED })),
    duty: s.relief === undefined ? wire.ReliefStatus.UNSPECIFIED : reliefStatuses.toWire[s.relief.duty.status],
    vat: s.relief === undefined ? wire.ReliefStatus.UNSPECIFIED : reliefStatuses.toWire[s.relief.vat.status],
    provisional: s.provisional,
    decidedAt: new Date(s.receipt.clock),
    expectedEvents: decision === wire.Decision.HOLD ? ['EDB', 'EME'] : [],
  };
}

function decisionOf(s: Screening): wire.Decision {
  if (s.cancelled) return wire.Decision.CANCELLED;
  if (!s.accepted) return wire.Decision.NOT_ACCEPTED;
  let held = false;
  let asked = s.lane === 'yellow';
  for (const hold of s.holds) {
    if (hold.action === 'removed') continue;
    if (hold.kind === 'RFI') asked = true;
    else held = true;
  }
  if (held) return wire.Decision.HOLD;
  return asked ? wire.Decision.INFORMATION_NEEDED : wire.Decision.NO_OBJECTION;
}
