import { AppError } from '@portcullis/domain';
import { parkedTopic, type Topic } from '@portcullis/event-log';

/** Group that reads what the posts send. */
export const INTAKE_GROUP = 'postal-intake';
/** Group that turns decisions into answers. */
export const OUTCOME_GROUP = 'postal-intake-outcomes';

export const ITEMS: Topic = 'items';
export const SCREENINGS: Topic = 'screenings';

export const inTopic = (operator: string): Topic => `post.${operator}.in`;
export const outTopic = (operator: string): Topic => `post.${operator}.out`;
export const parkedInTopic = (operator: string): Topic => parkedTopic(inTopic(operator));

/** CloudEvents types of the records on an operator's topics. */
export const MESSAGE_SENT = 'portcullis.postal.v1.MessageSent';
export const POSTAL_ANSWER = 'portcullis.postal.v1.PostalAnswer';

const OPERATOR = /^[a-z0-9-]{1,40}$/;

/** Throws `invalid` for an account that cannot be part of a topic's name. */
export function mustNameOperators(operators: readonly string[]): void {
  const wrong = operators.find((operator) => !OPERATOR.test(operator));
  if (wrong === undefined) return;
  throw new AppError('invalid', `the operator ${JSON.stringify(wrong)} is to be named by a-z, 0-9 and hyphens`);
}

/** One part of an id that is joined by slashes: a slash in it is written `%2F`, so that two ids never read alike. */
export const idPart = (text: string): string =>
  text.includes('/') || text.includes('%') ? text.replaceAll('%', '%25').replaceAll('/', '%2F') : text;
