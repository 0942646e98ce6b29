import { AppError, RESULT_CODES, type LocalDate } from '@portcullis/domain';
import { z } from 'zod';

import { PERMITTED_ACTIONS, REPORT_FIELDS, TLP } from './report-schema.ts';

const text = z.string().min(1);
const day = z.iso.date();

const agreementSchema = z.strictObject({
  id: text.max(40),
  partner: text.max(80),
  legalBasis: text,
  purpose: text,
  /** First and last day, UTC; without a last one it stays in force. */
  validFrom: day,
  validTo: day.optional(),
  /** Results that are shared. */
  outcomes: z.array(z.enum(RESULT_CODES)).readonly(),
  /** Seizure categories that are shared, `*` for all. */
  categories: z.array(text).readonly(),
  /** Fields beyond the report's identity. */
  fields: z.array(z.enum(REPORT_FIELDS)).readonly(),
  tlp: z.enum(TLP),
  permittedAction: z.enum(PERMITTED_ACTIONS),
});

/** What one partner may see, and why. Without outcomes, categories or fields it shares nothing. */
export type Agreement = Readonly<z.infer<typeof agreementSchema>>;

/** Refuses as `invalid` what is not exactly a list of agreements: a misspelt field must not pass for a narrow one. */
export function checkAgreements(agreements: unknown): readonly Agreement[] {
  const checked = z.array(agreementSchema).safeParse(agreements);
  if (!checked.success)
    throw new AppError('invalid', `the agreements cannot be used: ${z.prettifyError(checked.error)}`);
  const ids = new Set(checked.data.map(({ id }) => id));
  if (ids.size < checked.data.length) throw new AppError('invalid', 'two agreements have one id');
  return checked.data;
}

/** Is the agreement in force on this day? */
export const inForce = ({ validFrom, validTo }: Agreement, today: LocalDate): boolean =>
  validFrom <= today && (validTo === undefined || today <= validTo);
