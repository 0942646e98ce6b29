import type { Outcome } from '@portcullis/contracts';
import { AppError, isAppError, type Declaration, type Nominal } from '@portcullis/domain';
import type { EventLog, NewRecord } from '@portcullis/event-log';
import type { Desk, DeskEvent, DeskOutcome } from '@portcullis/screening-desk';
import type { PartyVault, PlainParties } from '@portcullis/security';
import { declaredRecord, itemKey, outcomeOf, sealedToText } from '@portcullis/wire';

import { readConsignment, type ReadingTools } from './read-consignment.ts';
import type { CourierSubmission } from './submissions.ts';

export interface DeclareDeps extends ReadingTools {
  readonly log: EventLog;
  readonly desk: Desk;
  readonly vault: PartyVault;
  readonly now: () => Date;
}

/** What a submission came to: its outcome, or why it could not be decided now. */
export type Declared =
  { readonly ok: true; readonly outcome: Outcome } | { readonly ok: false; readonly error: AppError };

/**
 * Makes a batch of submissions durable on `items`, then decides and stores each, then answers. `screening` meets the same
 * events later and publishes exactly these decisions. Doing it again gives the same answers.
 */
export async function declareAll(
  submissions: readonly CourierSubmission[],
  deps: DeclareDeps,
): Promise<readonly Declared[]> {
  const now = deps.now().toISOString();
  const seal = await deps.vault.sealerFor(now.slice(0, 10));
  const records: NewRecord[] = [];
  const events: DeskEvent[] = [];
  for (const submission of submissions) {
    const { declaration, parties } = declarationOf(submission, now, deps);
    const id = `${submission.operator}/${submission.requestId}/${declaration.number}/${declaration.kind}`;
    const sealed = declaration.cancelled ? undefined : seal(parties);
    records.push(declaredRecord(id, declaration, sealed));
    events.push({
      id,
      key: itemKey(declaration),
      kind: 'declared',
      declaration,
      ...(sealed && { sealed: sealedToText(sealed) }),
    });
  }
  await deps.log.append('items', records);
  const decided = await decideAll(events, deps.desk);
  return decided.map((result, index) => {
    if (isAppError(result)) return { ok: false, error: result };
    return { ok: true, outcome: outcomeOf(result.screening, submissions[index]?.operator ?? '') };
  });
}

type Decision = NonNullable<DeskOutcome['decided']>;

/** One event that the desk cannot decide must not fail its neighbours, who may be another courier's. */
async function decideAll(events: readonly DeskEvent[], desk: Desk): Promise<readonly (Decision | AppError)[]> {
  try {
    return (await desk.decide(events)).map(decisionIn);
  } catch (thrown) {
    const error = AppError.from(thrown);
    if (error.code === 'unavailable') throw error;
    if (events.length === 1) return [error];
    const alone: (Decision | AppError)[] = [];
    for (const event of events) alone.push(...(await decideAll([event], desk)));
    return alone;
  }
}

const decisionIn = ({ decided, event }: DeskOutcome): Decision | AppError =>
  decided ?? new AppError('internal', `no decision for ${event.id}`);

function declarationOf(
  submission: CourierSubmission,
  now: string,
  tools: ReadingTools,
): { declaration: Declaration; parties: Nominal<PlainParties> } {
  const { operator, requestId, preparedAt, sequence, cancelled } = submission;
  const read = readConsignment(
    submission.consignment,
    {
      operator,
      message: cancelled ? 'CANCEL/1' : 'SCREEN/1',
      messageId: requestId,
      ...(preparedAt !== undefined && { preparedAt }),
      ...(sequence !== undefined && { sequence }),
      receivedAt: now,
    },
    tools,
  );
  if (cancelled === undefined) return read;
  return { ...read, declaration: { ...read.declaration, kind: cancelled, cancelled: true, lines: [] } };
}
