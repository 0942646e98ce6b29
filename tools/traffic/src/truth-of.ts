import type { Content } from './content/content.ts';
import type { Parcel } from './parcel.ts';
import type { SlotKind } from './plan/kinds.ts';
import type { Course, ItemDefect, ItemTruth } from './truth.ts';

/** What the truth of one item is made from. */
export interface TruthParts {
  readonly slot: SlotKind;
  readonly content: Content;
  readonly parcel: Parcel;
  readonly course: Course;
  readonly courier: boolean;
  readonly lead: boolean;
  /** 0: none. */
  readonly family: number;
}

/** Writes down what is known of an item. A lead of a repeated sender is found by its mark and its price. */
export function truthOf({ slot, content, parcel, course, courier, lead, family }: TruthParts): ItemTruth {
  const defect = defectOf(slot);
  const fake = slot.kind === 'fake';
  return {
    number: parcel.number,
    ...(!courier && { postedOn: parcel.postedOn }),
    operator: parcel.operator,
    kind: slot.kind,
    course,
    fake,
    leavesTrace: fake && slot.plantedAs !== 'no-trace',
    ...(slot.plantedAs !== undefined && { plantedAs: lead ? 'exact-mark-undervalued' : slot.plantedAs }),
    ...(content.variant !== undefined && { variant: content.variant }),
    ...(content.mark !== undefined && { mark: content.mark }),
    ...(family !== 0 && { family: `family-${family}` }),
    ...(content.honestBranded === true && { honestBranded: true }),
    ...(content.accessory === true && { accessory: true }),
    expect: defect !== undefined ? 'rejected' : slot.kind === 'vague' ? 'either' : 'accepted',
    ...((course === 'cancelled' || course === 'cancelled-first') && { cancelled: true }),
    officerResult: defect !== undefined ? 'R3' : content.officerResult,
    ...(content.foundLines !== undefined && { foundLines: content.foundLines }),
  };
}

/** The defect that is planted in such an item. */
export const defectOf = ({ kind }: SlotKind): ItemDefect | undefined =>
  kind.startsWith('defect-') ? (kind.slice('defect-'.length) as ItemDefect) : undefined;
