import { decideDeMinimis } from '@portcullis/de-minimis';
import type { Facts, Receipt, Screening } from '@portcullis/domain';
import { assessRisk } from '@portcullis/risk';

import { changesSince } from './changes.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { declaredOn } from './gather.ts';
import { helpFor } from './help.ts';
import { decidedByOfficer, holdsAfter } from './holds.ts';
import { jurisdictionOf, type CompiledPack } from './pack.ts';
import { questionOf, rateIn } from './question.ts';

/** Pure functions that the engine may not import. */
export interface Tools {
  /** Lower-case hex. */
  readonly sha256: (text: string) => string;
  /** JSON of the facts, where the caller has it already. */
  readonly factsText?: string;
}

/**
 * The decision: a pure function of facts and pack. The same facts and pack give the same bytes of JSON, years later too.
 * A declaration with an `error` finding is not accepted: it gets no lane, and what was filed before it stands.
 */
export function assess(facts: Facts, pack: CompiledPack, tools: Tools): Screening {
  const receipt: Receipt = {
    factsDigest: tools.sha256(tools.factsText ?? JSON.stringify(facts)),
    rulePack: pack.digest,
    engine: ENGINE_VERSION,
    lookups: facts.lookups,
    clock: facts.clock,
  };
  if (facts.quality.some((finding) => finding.severity === 'error')) return notAccepted(facts, receipt);

  const { declaration } = facts;
  const { duty, vat, gift, iprScope, provisional } = decideDeMinimis(questionOf(facts), pack.rules, rateIn(facts));
  const relief = gift === undefined ? { duty, vat } : { duty, vat, gift };
  const jurisdiction = jurisdictionOf(declaration.destination);
  const limits =
    jurisdiction === undefined ? [] : pack.limits(jurisdiction, declaration.channel, declaredOn(declaration));
  const risk = assessRisk(facts, pack.risk, { relief, iprScope, limits });
  const done = facts.cancelled || decidedByOfficer(facts);
  const selected = risk.selected && !done;
  const selection = done ? [] : risk.selection;
  return {
    ...head(facts),
    provisional: provisional || !isDeclaredToCustoms(facts),
    accepted: true,
    cancelled: facts.cancelled,
    quality: facts.quality,
    relief,
    iprScope,
    indicators: risk.fired,
    unjudged: risk.unjudged,
    score: risk.score,
    lane: risk.lane,
    holds: holdsAfter(facts, risk.lane, selected, risk.missingForFree[0], tools.sha256),
    selected,
    selection,
    help: helpFor(facts, pack.pack, risk.lane, risk.score, risk.missingForFree),
    changes: changesSince(facts, { accepted: true, lane: risk.lane, score: risk.score.points, relief, iprScope }),
    receipt,
  };
}

/** A pre-advice comes before the declaration that decides; presentation to customs is the sign that it has been made. */
const isDeclaredToCustoms = (facts: Facts): boolean =>
  facts.physical.some(({ kind }) => kind === 'presented' || kind === 'released');

function notAccepted(facts: Facts, receipt: Receipt): Screening {
  return {
    ...head(facts),
    provisional: true,
    accepted: false,
    cancelled: facts.cancelled,
    quality: facts.quality,
    indicators: [],
    unjudged: [],
    holds: facts.openHolds.map((hold) => ({ ...hold, action: 'still-in-place' })),
    selected: false,
    selection: [],
    help: facts.quality
      .filter((finding) => finding.severity === 'error')
      .map(({ pointer, text }) => ({ pointer, text, wouldBe: 'green' })),
    changes: changesSince(facts, { accepted: false }),
    receipt,
  };
}

function head(facts: Facts): Pick<Screening, 'itemId' | 'number' | 'causedBy' | 'assessmentNo' | 'basedOn'> {
  const basedOn = [facts.declaration, ...(facts.otherDeclaration ? [facts.otherDeclaration] : [])];
  return {
    itemId: facts.itemId,
    number: facts.number,
    causedBy: facts.causedBy,
    assessmentNo: facts.assessmentNo,
    basedOn: basedOn.map(({ kind, channel, submission }) => ({
      kind,
      operator: submission.operator,
      messageId: submission.messageId,
      channel,
    })),
  };
}
