import { assess, gather, type ItemView, type Knowledge } from '@portcullis/assessment';
import type { Facts, Instant, PartyHistory, Screening } from '@portcullis/domain';

import type { Applied } from './apply.ts';
import type { ItemState, SubmissionEntry } from './item-document.ts';
import { historyKey } from './party-history.ts';
import { sightingFacts, type SightingEntry } from './sightings.ts';
import { anchorOf, effectiveOf, orderFindings } from './submissions.ts';

/** What the desk read for a round of decisions. */
export interface Around {
  readonly sightings: ReadonlyMap<string, readonly SightingEntry[]>;
  readonly histories: ReadonlyMap<string, PartyHistory>;
}

export interface Evaluation {
  readonly facts: Facts;
  /** JSON of the facts: what the receipt's digest is of. */
  readonly factsText: string;
  readonly screening: Screening;
}

interface Candidate {
  readonly primary: SubmissionEntry;
  readonly other?: SubmissionEntry;
  readonly cancelled: boolean;
}

/**
 * Decides on an item after an event, and brings its holds up to date. A declaration that came is also judged alone and with
 * each declaration of the other kind: a hold that any of them deserves is placed, whatever came first.
 */
export function evaluate(
  { item, entry }: Applied,
  causedBy: string,
  clock: Instant,
  around: Around,
  knowledge: Knowledge,
  sha256: (text: string) => string,
): Evaluation {
  const decideOn = (candidate: Candidate): Evaluation => {
    const facts = gather(viewOf(item, candidate, entry, causedBy, clock, around), knowledge);
    const factsText = JSON.stringify(facts);
    return { facts, factsText, screening: assess(facts, knowledge.pack, { sha256, factsText }) };
  };
  const effective = effectiveOf(item.submissions);
  if (entry !== undefined && (!entry.accepted || effective === undefined)) {
    return decideOn({ primary: entry, cancelled: false });
  }
  const standing: Candidate = effective ?? { primary: item.submissions.at(-1) as SubmissionEntry, cancelled: false };
  if (entry !== undefined && entry.declaration.cancelled !== true) {
    for (const candidate of alternatives(item, entry)) {
      if (candidate.primary === standing.primary && candidate.other === standing.other && !standing.cancelled) continue;
      keepHolds(item, decideOn(candidate).screening);
    }
  }
  const result = decideOn(standing);
  keepHolds(item, result.screening);
  return result;
}

/** The submission alone, and paired with every accepted one of the other kind. */
function alternatives(item: ItemState, entry: SubmissionEntry): Candidate[] {
  const candidates: Candidate[] = [{ primary: entry, cancelled: false }];
  for (const other of item.submissions) {
    if (!other.accepted || other.declaration.cancelled || other.declaration.kind === entry.declaration.kind) continue;
    const [fiscal, security] = entry.declaration.kind === 'fiscal' ? [entry, other] : [other, entry];
    candidates.push({ primary: fiscal, other: security, cancelled: false });
  }
  return candidates;
}

function keepHolds(item: ItemState, screening: Screening): void {
  for (const { action, ...hold } of screening.holds) {
    if (action === 'placed' && !item.openHolds.some((h) => h.kind === hold.kind)) item.openHolds.push(hold);
  }
}

function viewOf(
  item: ItemState,
  candidate: Candidate,
  arrived: SubmissionEntry | undefined,
  causedBy: string,
  clock: Instant,
  around: Around,
): ItemView {
  const { declaration, quality } = candidate.primary;
  const consignor = historyKey(declaration.consignor);
  const consignee = historyKey(declaration.consignee);
  const consignorHistory = consignor === undefined ? undefined : around.histories.get(consignor);
  const consigneeHistory = consignee === undefined ? undefined : around.histories.get(consignee);
  const order = arrived === undefined ? [] : orderFindings(item, arrived);
  return {
    causedBy,
    clock,
    assessmentNo: item.decided.length + 1,
    itemId: item.itemId,
    number: declaration.number,
    firstOn: item.firstOn,
    declaration,
    ...(candidate.other && { otherDeclaration: candidate.other.declaration }),
    quality: order.length === 0 ? quality : [...quality, ...order],
    cancelled: candidate.cancelled,
    ...(item.revision && { revision: item.revision }),
    physical: item.physical,
    openHolds: item.openHolds,
    liftedHolds: item.justLifted,
    results: item.results.map(({ code, at }) => ({ code, at })),
    sightings: sightingFacts(declaration, item.itemId, anchorOf(declaration), around.sightings),
    history: {
      ...(consignorHistory && { consignor: consignorHistory }),
      ...(consigneeHistory && { consignee: consigneeHistory }),
    },
    ...(item.last && { previous: item.last }),
  };
}
