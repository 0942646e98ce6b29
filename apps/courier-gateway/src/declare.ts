import type { Consignment, Outcome } from '@portcullis/contracts';
import type { Declaration, DeclarationKind, Nominal } from '@portcullis/domain';
import type { EventLog, NewRecord } from '@portcullis/event-log';
import type { PartyVault, PlainParties } from '@portcullis/security';
import type { Desk, DeskEvent } from '@portcullis/screening-desk';
import { AppError } from '@portcullis/domain';
import { declaredRecord, itemKey, outcomeOf } from '@portcullis/wire';

import { readConsignment, type ReadingTools } from './read-consignment.ts';

/** One submission of an operator, checked. */
export interface CourierSubmission {
  readonly operator: string;
  readonly requestId: string;
  readonly preparedAt?: string;
  readonly sequence?: number;
  readonly consignment: Consignment;
  readonly cancelled?: DeclarationKind;
}

export interface DeclareDeps extends ReadingTools {
  readonly log: EventLog;
  readonly desk: Desk;
  readonly vault: PartyVault;
  readonly now: () => Date;
}

/**
 * Makes a batch of submissions durable on `items`, then decides and stores each, then answers. `screening` meets the same
 * events later and publishes exactly these decisions.
 */
export async function declareAll(
  submissions: readonly CourierSubmission[],
  deps: DeclareDeps,
): Promise<readonly Outcome[]> {
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
      ...(sealed && { sealed: { keyId: sealed.keyId, sealed: Buffer.from(sealed.sealed).toString('base64') } }),
    });
  }
  await deps.log.append('items', records);
  const outcomes = await deps.desk.decide(events);
  return outcomes.map(({ decided, event }, index) => {
    if (decided === undefined) throw new AppError('internal', `no decision for ${event.id}`);
    return outcomeOf(decided.screening, submissions[index]?.operator ?? '');
  });
}

function declarationOf(
  submission: CourierSubmission,
  now: string,
  tools: ReadingTools,
): { declaration: Declaration; parties: Nominal<PlainParties> } {
  const { operator, requestId, preparedAt, sequence } = submission;
  const read = readConsignment(
    submission.consignment,
    {
      operator,
      message: submission.cancelled ? 'CANCEL/1' : 'SCREEN/1',
      messageId: requestId,
      ...(preparedAt !== undefined && { preparedAt }),
      ...(sequence !== undefined && { sequence }),
      receivedAt: now,
    },
    tools,
  );
  if (submission.cancelled === undefined) return read;
  return { ...read, declaration: { ...read.declaration, kind: submission.cancelled, cancelled: true, lines: [] } };
}
