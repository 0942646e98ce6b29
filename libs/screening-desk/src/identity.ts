import { addMonths, type LocalDate } from '@portcullis/domain';

import type { ItemDocument, ItemState, SubmissionEntry } from './item-document.ts';
import { anchorOf } from './submissions.ts';

/** An S10 number may be used again after this many months (UPU S10). */
const REUSE_MONTHS = 12;

/**
 * Puts a submission to the item it belongs to and returns that item. Which item that is follows from the dates of all
 * submissions, not from the order in which they arrived: items begin at the earliest date and last twelve months.
 */
export function placeSubmission(document: ItemDocument, entry: SubmissionEntry): ItemState {
  const date = anchorOf(entry.declaration);
  const home = document.items.find((item) => item.firstOn <= date && date < addMonths(item.firstOn, REUSE_MONTHS));
  if (home !== undefined) {
    home.submissions.push(entry);
    return home;
  }
  return placeAfresh(document, entry, date);
}

/** The item that a physical event at this date is about: the last one begun by then, else the first. */
export function itemAt(document: ItemDocument, date: LocalDate): ItemState | undefined {
  return document.items.findLast((item) => item.firstOn <= date) ?? document.items[0];
}

/** No item spans the date: the groups are drawn anew over all dates, and what else was known goes with its submissions. */
function placeAfresh(document: ItemDocument, entry: SubmissionEntry, date: LocalDate): ItemState {
  const former = document.items;
  const all = [...former.flatMap((item) => item.submissions), entry];
  const starts: LocalDate[] = [];
  for (const day of [...all.map((s) => anchorOf(s.declaration))].sort()) {
    const last = starts.at(-1);
    if (last === undefined || day >= addMonths(last, REUSE_MONTHS)) starts.push(day);
  }
  document.items = starts.map((firstOn) => emptyItem(document.key, firstOn));
  const homeOf = (day: LocalDate): ItemState => document.items.findLast((item) => item.firstOn <= day) as ItemState;
  for (const item of former) {
    const home = homeOf(anchorOf((item.submissions.at(-1) as SubmissionEntry).declaration));
    home.openHolds.push(...item.openHolds.filter((hold) => !home.openHolds.some((h) => h.kind === hold.kind)));
    home.justLifted.push(...item.justLifted);
    home.results.push(...item.results);
    home.decided.push(...item.decided);
    if (item.revision) home.revision = item.revision;
    if (item.last) home.last = item.last;
    if (item.sighted) home.sighted = item.sighted;
  }
  for (const submission of all) homeOf(anchorOf(submission.declaration)).submissions.push(submission);
  return homeOf(date);
}

function emptyItem(key: string, firstOn: LocalDate): ItemState {
  // Two items of one number begin at least twelve months apart, so the year tells them apart.
  return {
    itemId: `${key}~${firstOn.slice(0, 4)}`,
    firstOn,
    submissions: [],
    physical: [],
    openHolds: [],
    justLifted: [],
    results: [],
    decided: [],
  };
}
