import type { Outcome, Refusal, ScreenRequest, ScreenStreamAnswer, ScreenStreamResponse } from '@portcullis/contracts';
import { AppError } from '@portcullis/domain';

import type { Declared } from './declare.ts';
import { readSubmission, type CourierSubmission } from './submissions.ts';

/** Requests in one message of the stream. */
const MOST = 1_000;

/**
 * Answers one message of a stream: a request that cannot be taken is refused by itself, and its neighbours are decided.
 * Answers stand in the order of the requests. Throws `invalid` for a message with too many.
 */
export async function answerMessage(
  requests: readonly ScreenRequest[],
  operator: string,
  declare: (submissions: readonly CourierSubmission[]) => Promise<readonly Declared[]>,
): Promise<ScreenStreamResponse> {
  if (requests.length > MOST) throw new AppError('invalid', `at most ${MOST} requests a message`);
  const taken: CourierSubmission[] = [];
  const answers: (ScreenStreamAnswer | undefined)[] = [];
  for (const request of requests) {
    const read = readSubmission(request, operator);
    if (read.ok) taken.push(read.submission);
    const [violation] = read.ok ? [] : read.violations;
    answers.push(violation && refused(request, 'INVALID_REQUEST', violation.field, violation.description, false));
  }
  const declared = await declare(taken);
  let next = 0;
  return {
    answers: requests.map((request, index) => answers[index] ?? answerTo(request, declared[next++] as Declared)),
  };
}

const answerTo = (request: ScreenRequest, declared: Declared): ScreenStreamAnswer =>
  declared.ok
    ? answered(request, declared.outcome)
    : refused(request, 'NOT_DECIDED', '', 'The request is kept but could not be decided; send it again later.', true);

const answered = ({ requestId }: ScreenRequest, value: Outcome): ScreenStreamAnswer => ({
  requestId,
  result: { $case: 'outcome', value },
});

const refused = (
  { requestId }: ScreenRequest,
  code: string,
  pointer: string,
  text: string,
  retry: Refusal['retry'],
): ScreenStreamAnswer => ({ requestId, result: { $case: 'refusal', value: { code, pointer, text, retry } } });
