import { InspectionDecided, ReportShared, ReportStatus, type SeizureReport } from '@portcullis/contracts';
import { isAppError, type ResultCode } from '@portcullis/domain';
import type { Collection } from '@portcullis/document-store';
import { parkedRecord, parkedTopic, type EventLog, type LogRecord, type NewRecord } from '@portcullis/event-log';
import { resultCodes } from '@portcullis/wire';

import { asksFor, disclosed, type Agreement } from './agreement.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';
import { checkReport, type Report } from './report-schema.ts';
import { toReport, type ReportTools } from './to-report.ts';

export const REPORT_SHARED = 'portcullis.exchange.v1.ReportShared';
export const SHARE_GROUP = 'partner-exchange';

/** Which results a case has told so far: the place of an event in it is the version of its report. */
export interface CaseDocument {
  readonly events: readonly string[];
}

export interface ShareDeps {
  readonly log: EventLog;
  readonly cases: Collection<CaseDocument>;
  readonly outbox: Outbox;
  readonly agreements: readonly Agreement[];
  readonly tools: ReportTools;
  readonly now: () => Date;
}

/** Turns results into reports and puts them to the partners whose agreements ask for them. A refused report is parked. */
export async function share(records: readonly LogRecord[], deps: ShareDeps): Promise<void> {
  const results: { record: LogRecord; event: InspectionDecided; code: ResultCode }[] = [];
  for (const record of records) {
    const event = record.value === null ? undefined : InspectionDecided.decode(record.value);
    const code = event && resultCodes.fromWire(event.result);
    if (event !== undefined && code !== undefined) results.push({ record, event, code });
    else await deps.log.append(parkedTopic(record.topic), [parkedRecord(record, SHARE_GROUP, 'cannot be read')]);
  }
  const today = deps.now().toISOString().slice(0, 10);
  const wanted = results.filter(({ code }) => deps.agreements.some(({ outcomes }) => outcomes.includes(code)));
  const versions = await versionsOf(wanted, deps.cases);
  const entries: OutboxEntry[] = [];
  const shared: NewRecord[] = [];
  for (const { record, event, code } of wanted) {
    try {
      const report = toReport(event, code, versions.get(record.id) ?? 1, deps.tools);
      for (const agreement of deps.agreements) {
        if (!asksFor(agreement, code, report, today)) continue;
        const { partner, id: agreementId } = agreement;
        const given = checkReport(disclosed(report, agreement));
        const id = `${record.id}/shared/${agreementId}`;
        entries.push({ id, partner, agreementId, report: given, becauseOf: record.id });
        const value = ReportShared.encode({
          partner,
          agreementId,
          report: reportToWire(given),
          becauseOf: record.id,
          at: new Date(record.appendedAt),
        }).finish();
        shared.push({ id, key: partner, type: REPORT_SHARED, value });
      }
    } catch (thrown) {
      if (!isAppError(thrown) || thrown.code !== 'denied') throw thrown;
      await deps.log.append(parkedTopic(record.topic), [parkedRecord(record, SHARE_GROUP, thrown.message)]);
    }
  }
  if (entries.length === 0) return;
  await deps.outbox.put(entries);
  await deps.log.append('exchange', shared);
}

async function versionsOf(
  results: readonly { readonly record: LogRecord; readonly event: InspectionDecided }[],
  cases: Collection<CaseDocument>,
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  let open = results;
  while (open.length > 0) {
    const ids = [...new Set(open.map(({ event }) => event.itemId))];
    const stored = new Map((await cases.getMany(ids)).map((s) => [s.id, s]));
    const events = new Map(ids.map((id) => [id, [...(stored.get(id)?.document.events ?? [])]]));
    for (const { record, event } of open) {
      const known = events.get(event.itemId) ?? [];
      if (!known.includes(record.id)) known.push(record.id);
      versions.set(record.id, known.indexOf(record.id) + 1);
    }
    const results = await cases.write(
      ids.map((id) => ({ id, expected: stored.get(id)?.version ?? 0, document: { events: events.get(id) ?? [] } })),
    );
    const lost = new Set(results.filter((r) => !r.ok).map((r) => r.id));
    open = open.filter(({ event }) => lost.has(event.itemId));
  }
  return versions;
}

const STATUS: Readonly<Record<Report['status'], ReportStatus>> = {
  validated: ReportStatus.VALIDATED,
  shared: ReportStatus.SHARED,
  withdrawn: ReportStatus.WITHDRAWN,
};

export function reportToWire(report: Report): SeizureReport {
  return {
    reportId: report.reportId,
    version: report.version,
    status: STATUS[report.status],
    caseRef: report.caseRef,
    reportingCountry: report.reportingCountry ?? '',
    officeCode: report.officeCode ?? '',
    placeType: report.placeType ?? '',
    seizureDate: report.seizureDate ?? '',
    customsProcedure: report.customsProcedure ?? '',
    detectionMethod: report.detectionMethod ?? '',
    conveyance: report.conveyance ?? '',
    concealment: report.concealment ?? '',
    route: (report.route ?? []).map(({ role, country, mode }) => ({ role, country, mode: mode ?? '' })),
    lines: (report.lines ?? []).map((line) => ({
      category: line.category,
      description: line.description ?? '',
      quantity: line.quantity,
      unit: line.unit,
      brand: line.brand ?? '',
      rightType: line.rightType ?? '',
      retailValue: line.retailValue,
    })),
    iprBasis: report.iprBasis ?? '',
    outcome: report.outcome ?? '',
    tlp: report.tlp,
    permittedAction: report.permittedAction,
    completeness: report.completeness ?? 0,
    hoursToEntry: report.hoursToEntry,
  };
}
