import type { Course, ItemKind, PlantedAs } from '../truth.ts';

/** What a place in the traffic holds. `fake` kinds say how they were planted; `repeat-lead` is one found early. */
export interface SlotKind {
  readonly kind: ItemKind;
  readonly plantedAs?: PlantedAs;
  /** Cases in every 20,000 items; never fewer than one. The rest is plain. */
  readonly per20000: number;
  /** Only posts have S10 numbers. */
  readonly postalOnly?: boolean;
  /** Stand in families, placed apart from the shuffle. */
  readonly family?: { readonly members: number; readonly leads: number };
}

/** Place 0 is plain. The default sample of 16,000 + 4,000 has at least 100 of each. */
export const SLOT_KINDS: readonly SlotKind[] = [
  { kind: 'plain', per20000: 0 },
  { kind: 'genuine-branded', per20000: 800 },
  { kind: 'accessory', per20000: 400 },
  { kind: 'look-alike', per20000: 200 },
  { kind: 'gift', per20000: 600 },
  { kind: 'documents', per20000: 160 },
  { kind: 'sample', per20000: 160 },
  { kind: 'return', per20000: 160 },
  { kind: 'vague', per20000: 300 },
  { kind: 'defect-unknown-currency', per20000: 100 },
  { kind: 'defect-negative-weight', per20000: 100 },
  { kind: 'defect-hs-of-letters', per20000: 100 },
  { kind: 'defect-s10-check-digit', per20000: 100, postalOnly: true },
  { kind: 'defect-missing-consignee', per20000: 100 },
  { kind: 'defect-zero-weight', per20000: 100 },
  { kind: 'fake', plantedAs: 'disguised-mark', per20000: 170 },
  { kind: 'fake', plantedAs: 'exact-mark-undervalued', per20000: 150 },
  { kind: 'fake', plantedAs: 'imitation-words', per20000: 110 },
  { kind: 'fake', plantedAs: 'several-marks', per20000: 110 },
  { kind: 'fake', plantedAs: 'unmarked-undervalued', per20000: 100 },
  { kind: 'fake', plantedAs: 'labels-apart', per20000: 100 },
  { kind: 'fake', plantedAs: 'no-trace', per20000: 118 },
  { kind: 'fake', plantedAs: 'split', per20000: 110, family: { members: 5, leads: 0 } },
  { kind: 'fake', plantedAs: 'repeat-sender', per20000: 110, family: { members: 11, leads: 4 } },
];

/** What befalls postal declarations: 100 items each in every 16,000; the rest is sent once. */
export const POSTAL_COURSES: readonly Course[] = [
  'once',
  'amended',
  'corrected',
  'cancelled',
  'cancelled-first',
  'out-of-order',
  'late',
  'repeated-bytes',
  'repeated-id',
  'no-header',
  'reused-number',
];

/** The same for couriers: 100 consignments each in every 4,000. */
export const COURIER_COURSES: readonly Course[] = [
  'once',
  'amended',
  'cancelled',
  'out-of-order',
  'repeated-request',
  'two-declarations',
];

export const PER_COURSE = 100;
export const POSTAL_BASE = 16_000;
export const COURIER_BASE = 4_000;
export const ALL_BASE = POSTAL_BASE + COURIER_BASE;

/** Scaled to a sample of another size, and never fewer than one. */
export const scaled = (cases: number, base: number, total: number): number =>
  Math.max(1, Math.round((cases * total) / base));
