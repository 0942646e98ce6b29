import { AppError, type LocalDate, type ResultCode } from '@portcullis/domain';

import { ALWAYS, REPORT_FIELDS, type Report, type ReportField } from './report-schema.ts';

/** What one partner may see, and why. An empty agreement shares nothing. */
export interface Agreement {
  readonly id: string;
  readonly partner: string;
  readonly legalBasis: string;
  readonly purpose: string;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  /** Results that are shared. */
  readonly outcomes: readonly ResultCode[];
  /** Seizure categories that are shared, `*` for all. */
  readonly categories: readonly string[];
  /** Fields beyond the report's identity. */
  readonly fields: readonly ReportField[];
  readonly tlp: Report['tlp'];
  readonly permittedAction: Report['permittedAction'];
}

/** Refuses an agreement that names a field which no report has: a misspelt one must not pass for a narrow one. */
export function checkAgreements(agreements: readonly Agreement[]): readonly Agreement[] {
  const problems = agreements.flatMap(({ id, fields }) =>
    fields
      .filter((field) => !REPORT_FIELDS.has(field))
      .map((field) => `agreement ${id}: a report has no field ${field}`),
  );
  const ids = new Set(agreements.map(({ id }) => id));
  if (ids.size < agreements.length) problems.push('two agreements have one id');
  if (problems.length > 0) throw new AppError('invalid', problems.join('; '));
  return agreements;
}

/** Does the agreement ask for this result, on this day? A report without lines has no category and is not asked for. */
export function asksFor(agreement: Agreement, code: ResultCode, report: Report, today: LocalDate): boolean {
  const { validFrom, validTo, outcomes, categories } = agreement;
  if (today < validFrom || (validTo !== undefined && today > validTo)) return false;
  if (!outcomes.includes(code)) return false;
  return (report.lines ?? []).some((line) => categories.includes('*') || categories.includes(line.category));
}

/** The report as this partner gets it: allowed fields only, under the agreement's label. */
export function disclosed(report: Report, agreement: Agreement): Report {
  const allowed = new Set<string>([...ALWAYS, ...agreement.fields]);
  const shared = Object.fromEntries(Object.entries(report).filter(([field]) => allowed.has(field))) as Report;
  const lines = shared.lines?.filter(
    (line) => agreement.categories.includes('*') || agreement.categories.includes(line.category),
  );
  return {
    ...shared,
    ...(lines && { lines }),
    status: 'shared',
    tlp: agreement.tlp,
    permittedAction: agreement.permittedAction,
  };
}
