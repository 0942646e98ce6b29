import type { Declaration, DeclarationKind, Finding, LocalDate, Submission } from '@portcullis/domain';

import type { ItemState, SubmissionEntry } from './item-document.ts';

/** The submissions that count now: the latest accepted one of each declaration. */
export interface Effective {
  readonly primary: SubmissionEntry;
  readonly other?: SubmissionEntry;
  readonly cancelled: boolean;
}

/**
 * Which of two submissions is the later one: by the sender's clock, then its counter, then the message id, never by
 * arrival. One without a clock is older than any that has it.
 */
export function laterFirst(a: Submission, b: Submission): number {
  if (a.preparedAt !== b.preparedAt) {
    if (a.preparedAt === undefined) return 1;
    if (b.preparedAt === undefined) return -1;
    return a.preparedAt < b.preparedAt ? 1 : -1;
  }
  const bySequence = (b.sequence ?? -1) - (a.sequence ?? -1);
  if (bySequence !== 0) return bySequence;
  return a.messageId < b.messageId ? 1 : a.messageId > b.messageId ? -1 : 0;
}

/** Undefined while nothing was accepted. A cancellation counts as a submission; its goods are those declared before. */
export function effectiveOf(submissions: readonly SubmissionEntry[]): Effective | undefined {
  const fiscal = latest(submissions, 'fiscal');
  const security = latest(submissions, 'security');
  const first = fiscal ?? security;
  if (first === undefined) return undefined;
  const other = fiscal === undefined ? undefined : security?.goods;
  return { primary: first.goods, ...(other && { other }), cancelled: first.cancelled };
}

/** The dates that tell which item a number means: posting date, else the sender's clock, else ours. */
export const anchorOf = (declaration: Declaration): LocalDate =>
  declaration.postedOn ?? (declaration.submission.preparedAt ?? declaration.submission.receivedAt).slice(0, 10);

/** What the sender should know about the place of a submission among the others. */
export function orderFindings(state: ItemState, entry: SubmissionEntry): Finding[] {
  const { declaration } = entry;
  const rivals = state.submissions.filter(
    (s) => s !== entry && s.accepted && s.declaration.kind === declaration.kind && s.eventId !== entry.eventId,
  );
  if (rivals.length === 0) return [];
  const ahead = rivals.find((s) => laterFirst(s.declaration.submission, declaration.submission) < 0);
  if (ahead === undefined) return [];
  const mine = declaration.submission;
  return [
    mine.preparedAt === undefined
      ? {
          code: 'NO_ORDER',
          severity: 'warning',
          pointer: 'submission.preparedAt',
          text: 'The message says neither when it was prepared nor its sequence, so it does not replace what was declared before.',
        }
      : {
          code: 'OUTDATED_SUBMISSION',
          severity: 'warning',
          pointer: 'submission.preparedAt',
          text: 'A submission prepared later is already here; this one is kept, and the later one stands.',
        },
  ];
}

function latest(
  submissions: readonly SubmissionEntry[],
  kind: DeclarationKind,
): { readonly goods: SubmissionEntry; readonly cancelled: boolean } | undefined {
  let top: SubmissionEntry | undefined;
  let goods: SubmissionEntry | undefined;
  for (const entry of submissions) {
    if (!entry.accepted || entry.declaration.kind !== kind) continue;
    if (top === undefined || isLater(entry, top)) top = entry;
    if (entry.declaration.cancelled) continue;
    if (goods === undefined || isLater(entry, goods)) goods = entry;
  }
  return top && { goods: goods ?? top, cancelled: top.declaration.cancelled === true };
}

const isLater = (a: SubmissionEntry, b: SubmissionEntry): boolean =>
  laterFirst(a.declaration.submission, b.declaration.submission) < 0;
