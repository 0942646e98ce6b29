import { InspectionDecided, ItemScreened, MessageStatus, PostalAnswer, ReportShared } from '@portcullis/contracts';
import type { EventLog } from '@portcullis/event-log';
import type { Platform } from '@portcullis/platform';
import { INSPECTION_DECIDED, ITEM_DECLARED, ITEM_REOPENED } from '@portcullis/wire';

/** What a run brought about, each kind as a sorted list of distinct effects. */
export interface Effects {
  readonly sent: readonly string[];
  readonly declared: readonly string[];
  readonly reopened: readonly string[];
  readonly parked: readonly string[];
  /** Causing event and what it was decided, but for reopened items: whether one is reopened depends on who came first. */
  readonly decided: readonly string[];
  readonly tasks: readonly string[];
  readonly results: readonly string[];
  readonly shared: readonly string[];
  readonly delivered: readonly string[];
}
