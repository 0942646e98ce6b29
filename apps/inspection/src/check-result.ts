import type { DecideTaskRequest } from '@portcullis/contracts';
import type { FoundLine, ResultCode } from '@portcullis/domain';
import { invalidFields, type FieldViolation } from '@portcullis/grpc';
import { resultCodes } from '@portcullis/wire';

const UNITS: ReadonlySet<string> = new Set<FoundLine['unit']>(['pieces', 'pairs', 'packs', 'kg', 'litres']);

/** How goods were hidden (`domain/ipr-enforcement.md`, 10.2). Words of the officer's own belong into the remarks. */
const CONCEALMENTS: ReadonlySet<string> = new Set([
  'none',
  'mis-declaration',
  'plain-packaging-over-branded',
  'mixed-with-genuine',
  'parts-apart',
  'labels-apart',
  'inside-other-goods',
]);

/** The code of a result that can be entered; `invalid` names every field that cannot, while the officer is still there. */
export function checkResult(request: DecideTaskRequest): ResultCode {
  const code = resultCodes.fromWire(request.result);
  const problems: FieldViolation[] = [];
  const mustHold = (holds: boolean, field: string, description: string): void => {
    if (!holds) problems.push({ field, description });
  };
  mustHold(code !== undefined, 'result', 'Give a result code.');
  mustHold(request.requestId !== '', 'requestId', 'Give the request an id, so that it can be repeated safely.');
  mustHold(
    request.concealment === '' || CONCEALMENTS.has(request.concealment),
    'concealment',
    `Say one of ${[...CONCEALMENTS].join(', ')}.`,
  );
  for (const [index, { category, unit, quantity }] of request.lines.entries()) {
    const line = `lines[${index}]`;
    mustHold(category !== '', `${line}.category`, 'Give the category of the goods.');
    mustHold(UNITS.has(unit), `${line}.unit`, `Say one of ${[...UNITS].join(', ')}.`);
    mustHold(Number.isFinite(quantity) && quantity >= 0, `${line}.quantity`, 'Say how much was found.');
  }
  if (code === undefined || problems.length > 0) throw invalidFields('the result cannot be entered', problems);
  return code;
}
