import { AppError } from '@portcullis/domain';
import { z } from 'zod';

const country = z.string().regex(/^[A-Z]{2}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const code = z.string().regex(/^[A-Za-z0-9-]{1,24}$/);
const words = z.string().max(80);
const amount = z.strictObject({
  amount: z.string().regex(/^\d{1,16}(\.\d{1,4})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

/**
 * The allow-list of a non-nominal seizure report (`domain/ipr-enforcement.md`, 10.2). What is not named here does not
 * leave: an unknown field refuses the whole report. No field takes free text, a name, an address or a tracking number.
 */
export const reportSchema = z.strictObject({
  reportId: code,
  version: z.int().min(1),
  status: z.enum(['validated', 'shared', 'withdrawn']),
  caseRef: code,
  reportingCountry: country.optional(),
  officeCode: code.optional(),
  placeType: z.enum(['mail-centre', 'express-hub']).optional(),
  seizureDate: day.optional(),
  customsProcedure: z.enum(['import', 'export', 'transit']).optional(),
  detectionMethod: z.enum(['risk profile', 'random', 'intelligence']).optional(),
  conveyance: z.enum(['post', 'express courier']).optional(),
  concealment: z
    .enum([
      'none',
      'mis-declaration',
      'plain-packaging-over-branded',
      'mixed-with-genuine',
      'parts-apart',
      'labels-apart',
      'inside-other-goods',
    ])
    .optional(),
  route: z
    .array(
      z.strictObject({
        role: z.enum(['origin', 'departure', 'transit', 'destination']),
        country,
        mode: words.optional(),
      }),
    )
    .max(20)
    .optional(),
  lines: z
    .array(
      z.strictObject({
        category: code,
        description: words.optional(),
        quantity: z.number().nonnegative(),
        unit: z.enum(['pieces', 'pairs', 'packs', 'kg', 'litres']),
        brand: words.optional(),
        rightType: code.optional(),
        retailValue: amount.optional(),
      }),
    )
    .max(200)
    .optional(),
  iprBasis: z.enum(['application', 'ex-officio', 'small-consignment', 'other']).optional(),
  outcome: z.enum(['open', 'confirmed', 'genuine', 'released-no-answer', 'other-offence', 'abandoned']).optional(),
  tlp: z.enum(['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR']),
  permittedAction: z.enum(['none', 'ask-first', 'internal-use', 'visible-action']),
  completeness: z.number().min(0).max(1).optional(),
  hoursToEntry: z.int().nonnegative().optional(),
});

export type Report = z.infer<typeof reportSchema>;

/** Fields that an agreement may allow; the others are always there. */
export type ReportField = keyof typeof reportSchema.shape;

export const REPORT_FIELDS: ReadonlySet<string> = new Set(Object.keys(reportSchema.shape));

/** Without these a report is none; every agreement that shares at all shares them. */
export const ALWAYS: readonly ReportField[] = ['reportId', 'version', 'status', 'caseRef', 'tlp', 'permittedAction'];

/** Fails closed: whatever the schema does not know refuses the report as `denied`, naming the place. */
export function checkReport(report: unknown): Report {
  const checked = reportSchema.safeParse(report);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new AppError(
    'denied',
    `the report is refused at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? ''}`,
  );
}
