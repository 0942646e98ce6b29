import { findMarks } from '@portcullis/brand-match';
import type {
  Declaration,
  Facts,
  Finding,
  HoldStatus,
  Instant,
  LineFacts,
  LocalDate,
  MarkFact,
  OfficerRevision,
  OpenHold,
  PartyHistory,
  PhysicalEvent,
  PreviousDecision,
  RateUsed,
  SightingFacts,
} from '@portcullis/domain';

import type { Knowledge } from './knowledge.ts';
import { jurisdictionOf } from './pack.ts';

/** One item as its keeper knows it, at the moment of a decision. */
export interface ItemView {
  readonly causedBy: string;
  readonly clock: Instant;
  readonly assessmentNo: number;
  readonly itemId: string;
  readonly number: string;
  /** First date of the item: the day whose secret draws it. */
  readonly firstOn: LocalDate;
  readonly declaration: Declaration;
  readonly otherDeclaration?: Declaration;
  readonly quality: readonly Finding[];
  readonly cancelled: boolean;
  readonly revision?: OfficerRevision;
  readonly physical: readonly PhysicalEvent[];
  readonly openHolds: readonly OpenHold[];
  readonly liftedHolds: readonly HoldStatus[];
  readonly results: Facts['results'];
  readonly sightings: SightingFacts;
  readonly history: { readonly consignor?: PartyHistory; readonly consignee?: PartyHistory };
  readonly previous?: PreviousDecision;
}

/** Euro: the currency of reference prices and bands. */
const BAND_CURRENCY = 'EUR';

/** The only step that looks anything up. Its result is plain data and all that `assess` sees. */
export function gather(view: ItemView, knowledge: Knowledge): Facts {
  const { declaration } = view;
  return {
    schema: 1,
    clock: view.clock,
    causedBy: view.causedBy,
    assessmentNo: view.assessmentNo,
    itemId: view.itemId,
    number: view.number,
    declaration,
    ...(view.otherDeclaration && { otherDeclaration: view.otherDeclaration }),
    ...(view.revision && { revision: view.revision }),
    cancelled: view.cancelled,
    physical: view.physical,
    openHolds: view.openHolds,
    liftedHolds: view.liftedHolds,
    results: view.results,
    quality: view.quality,
    lines: declaration.lines.map((line, index) => lineFacts(line, index, view, knowledge)),
    rates: ratesFor(view, knowledge),
    sightings: view.sightings,
    history: view.history,
    alerts: knowledge.alerts(declaration, view.clock),
    draws: knowledge.draws(view.itemId, view.firstOn),
    lookups: knowledge.versions,
    ...(view.previous && { previous: view.previous }),
  };
}

/** The day that picks rules and rates until a later event does: the sender's clock, else ours. */
export const declaredOn = (declaration: Declaration): LocalDate =>
  (declaration.submission.preparedAt ?? declaration.submission.receivedAt).slice(0, 10);

function lineFacts(line: Declaration['lines'][number], index: number, view: ItemView, knowledge: Knowledge): LineFacts {
  const known = knowledge.line(line);
  const marks: MarkFact[] = [];
  if (line.description !== undefined) {
    const pointer = `lines[${index}].description`;
    for (const match of findMarks(knowledge.marks, line.description)) {
      const right = knowledge.right(match.rightId, view.clock);
      if (right === undefined) continue; // not in force today
      marks.push(markFact(match, pointer, right, view.declaration));
    }
  }
  return { line: line.line, marks, ...known };
}

function markFact(
  match: ReturnType<typeof findMarks>[number],
  pointer: string,
  right: NonNullable<ReturnType<Knowledge['right']>>,
  declaration: Declaration,
): MarkFact {
  const { authorisedKeys, ...known } = right;
  return {
    rightId: match.rightId,
    mark: match.mark,
    span: { pointer, start: match.start, end: match.end },
    how: match.how,
    strength: match.strength,
    visible: match.visible,
    compatibleWith: match.compatibleWith,
    ...known,
    ...(authorisedKeys && {
      senderAuthorised: (declaration.consignor.idKeys ?? []).some(({ key }) => authorisedKeys.has(key)),
    }),
  };
}

function ratesFor(view: ItemView, knowledge: Knowledge): RateUsed[] {
  const { declaration } = view;
  const from = new Set<string>();
  const note = (amount: { currency: string } | undefined): void => {
    if (amount !== undefined) from.add(amount.currency);
  };
  note(declaration.totalValue);
  note(declaration.transportCharges);
  note(declaration.insurance);
  for (const line of declaration.lines) note(line.value);
  for (const sighting of view.sightings.others) note(sighting.value);
  const jurisdiction = jurisdictionOf(declaration.destination);
  const to = jurisdiction === undefined ? [] : knowledge.pack.currencies(jurisdiction);
  const date = declaredOn(declaration);
  const rates: RateUsed[] = [];
  for (const source of from) {
    if (source !== BAND_CURRENCY && !to.includes(BAND_CURRENCY)) push(source, BAND_CURRENCY);
    for (const target of to) push(source, target);
  }
  return rates;

  function push(source: string, target: string): void {
    if (source === target) return;
    const rate = knowledge.rateOn(source, target, date);
    if (rate !== undefined) rates.push(rate);
  }
}
