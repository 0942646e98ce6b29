import type { ResultCode } from '@portcullis/domain';

import type { Agreement } from './agreement.ts';
import { ALWAYS, checkReport, type Report } from './report-schema.ts';

/**
 * The report as a partner gets it under an agreement: allowed fields and categories only, under the agreement's label.
 * Undefined where the agreement does not ask for it; a report without lines has no category and is not asked for.
 */
export function disclosed(report: Report, code: ResultCode, agreement: Agreement): Report | undefined {
  const { outcomes, categories, fields, tlp, permittedAction } = agreement;
  if (fields.length === 0 || !outcomes.includes(code)) return undefined;
  const every = categories.includes('*');
  const lines = (report.lines ?? []).filter(({ category }) => every || categories.includes(category));
  if (lines.length === 0) return undefined;
  const allowed = new Set<string>([...ALWAYS, ...fields]);
  const given = Object.entries({ ...report, lines, status: 'shared', tlp, permittedAction });
  return checkReport(Object.fromEntries(given.filter(([field]) => allowed.has(field))));
}
