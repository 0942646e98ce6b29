import { AppError } from '@portcullis/domain';
import { z } from 'zod';

const country = z.string().regex(/^[A-Z]{2}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** One-way reference, as `report-tools.ts` makes it; an S10 number is too short for one, a name has spaces. */
const reference = z.string().regex(/^[A-Za-z0-9_-]{16,24}$/);
const office = z.string().regex(/^[A-Z]{2}-[A-Z]{2,12}$/);
const category = z.string().regex(/^[0-9]{1,2}[a-z]$/);
const rightType = z.string().regex(/^[A-Z]{2,4}$/);
const phrase = z.string().max(80);
/** The one text that an officer types: no mail address and no number long enough to be a telephone's or a parcel's. */
const brand = z
  .string()
  .max(80)
  .regex(/^(?![^]*\d{5})[^@]*$/);
const amount = z.strictObject({
  amount: z.string().regex(/^\d{1,16}(\.\d{1,4})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

export const TLP = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export const PERMITTED_ACTIONS = ['none', 'ask-first', 'internal-use', 'visible-action'] as const;

/**
 * The allow-list of a non-nominal seizure report (`domain/ipr-enforcement.md`, 10.2). What is not named here does not
 * leave: an unknown field refuses the whole report. No field takes free text, a name, an address or a tracking number.
 */
export const reportSchema = z.strictObject({
  reportId: reference,
  version: z.int().min(1),
  status: z.enum(['validated', 'shared', 'withdrawn']),
  caseRef: reference,
  reportingCountry: country.optional(),
  officeCode: office.optional(),
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
    .array(z.strictObject({ role: z.enum(['origin', 'departure', 'transit', 'destination']), country }))
    .max(20)
    .optional(),
  lines: z
    .array(
      z.strictObject({
        category,
        description: phrase,
        quantity: z.number().nonnegative(),
        unit: z.enum(['pieces', 'pairs', 'packs', 'kg', 'litres']),
        brand: brand.optional(),
        rightType: rightType.optional(),
        retailValue: amount.optional(),
      }),
    )
    .max(200)
    .optional(),
  iprBasis: z.enum(['application', 'ex-officio', 'small-consignment', 'other']).optional(),
  outcome: z.enum(['open', 'confirmed', 'genuine', 'released-no-answer', 'other-offence', 'abandoned']).optional(),
  tlp: z.enum(TLP),
  permittedAction: z.enum(PERMITTED_ACTIONS),
  completeness: z.number().min(0).max(1).optional(),
  hoursToEntry: z.int().nonnegative().optional(),
});

/** A non-nominal seizure report. */
export type Report = z.infer<typeof reportSchema>;

/** Fields that an agreement may allow; the others are always there. */
export type ReportField = keyof Report;

export const REPORT_FIELDS = Object.keys(reportSchema.shape) as readonly ReportField[];

/** Without these a report is none; every agreement that shares at all shares them. */
export const ALWAYS: readonly ReportField[] = ['reportId', 'version', 'status', 'caseRef', 'tlp', 'permittedAction'];

/** Fails closed: whatever the schema does not know refuses the report as `denied`, naming the place and not the value. */
export function checkReport(report: unknown): Report {
  const checked = reportSchema.safeParse(report);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? ['an unknown field'] : [];
  const place = [...(issue?.path ?? []), ...unknown].join('.') || 'its top';
  throw new AppError('denied', `the report is refused at ${place}`);
}
