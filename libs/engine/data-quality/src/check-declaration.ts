import type { Declaration, Finding } from '@portcullis/domain';

import { checkConsistency } from './checks/check-consistency.ts';
import { checkIdentifiers } from './checks/check-identifiers.ts';
import { checkLines, MAX_LINES } from './checks/check-lines.ts';
import { checkMasses } from './checks/check-masses.ts';
import { checkValues } from './checks/check-values.ts';
import { add, type Check, type CheckContext } from './checks/report.ts';
import { checkParties } from './party/check-parties.ts';

const CHECKS: readonly Check[] = [
  checkIdentifiers,
  checkParties,
  checkMasses,
  checkValues,
  checkLines,
  checkConsistency,
];

/**
 * Everything that can be said of a declaration's quality without history or look-ups: the table of the domain paper on
 * postal and courier data, section 6.3, and the field lengths of section 8. `error`: not accepted, as if not filed.
 * `incomplete`: filed, below the standard. `warning`: a hint. A cancellation carries no goods, so only its numbers are
 * read; of a declaration with more lines than its channel allows, only the count is told. Never throws.
 */
export function checkDeclaration(declaration: Declaration, context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  if (declaration.cancelled === true) {
    checkIdentifiers(declaration, context, findings);
    return findings;
  }
  const { channel, lines } = declaration;
  if (lines.length > MAX_LINES[channel]) {
    add(findings, 'error', 'LINES_TOO_MANY', 'lines', `Declare at most ${MAX_LINES[channel]} lines of goods.`);
    return findings;
  }
  if (lines.length === 0) add(findings, 'error', 'LINES_MISSING', 'lines', 'Declare at least one line of goods.');
  for (const check of CHECKS) check(declaration, context, findings);
  return findings;
}
