import { hash } from 'node:crypto';

import { AppError } from '@portcullis/domain';

const STEP = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;
const LONGEST = 160;

/**
 * The id of what a step makes from a fact: the same each time the step is repeated, another for every other cause and
 * step. Readable (`<cause>/<step>`) until it grows long; then the cause is its SHA-256. `invalid` for a step that is not
 * made of letters, digits, `.`, `_`, `:` and `-`.
 */
export function derivedId(causeId: string, step: string): string {
  if (!STEP.test(step)) throw new AppError('invalid', `${JSON.stringify(step)} cannot name a step`);
  // A step has no slash, so the last one parts cause and step: no two pairs give one id.
  return causeId.length + step.length < LONGEST ? `${causeId}/${step}` : `sha256-${hash('sha256', causeId)}/${step}`;
}
