import { ReportShared, type InspectionDecided } from '@portcullis/contracts';
import { isAppError, type ResultCode } from '@portcullis/domain';
import { parkedRecord, parkedTopic, type EventLog, type LogRecord, type NewRecord } from '@portcullis/event-log';
import { readInspectionDecided, resultCodes } from '@portcullis/wire';

import { inForce, type Agreement } from './agreement.ts';
import { disclosed } from './disclose.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';
import { reportToWire } from './report-to-wire.ts';
import { causeReference, type ReportTools } from './report-tools.ts';
import type { ReportVersions } from './report-versions.ts';
import { toReport } from './to-report.ts';

export const EXCHANGE = 'exchange';
export const INSPECTIONS = 'inspections';
export const REPORT_SHARED = 'portcullis.exchange.v1.ReportShared';
export const SHARE_GROUP = 'partner-exchange';

export interface ShareDeps {
  readonly log: EventLog;
  readonly versions: ReportVersions;
  readonly outbox: Outbox;
  readonly agreements: readonly Agreement[];
  readonly tools: ReportTools;
  readonly now: () => Date;
}

/**
 * Turns results into reports, puts them to the partners whose agreements ask for them, and tells so on `exchange`. A
 * refused report is parked whole: nobody gets a part of it. Doing it again repeats the same ids.
 */
export async function share(records: readonly LogRecord[], deps: ShareDeps): Promise<void> {
  const { log, outbox, tools } = deps;
  const today = deps.now().toISOString().slice(0, 10);
  const agreements = deps.agreements.filter((agreement) => inForce(agreement, today));
  const parked: NewRecord[] = [];
  const wanted = resultsIn(records, parked).filter(({ code }) =>
    agreements.some(({ outcomes }) => outcomes.includes(code)),
  );
  const versions = await deps.versions.of(wanted.map(({ record, event }) => ({ id: record.id, itemId: event.itemId })));
  const entries: OutboxEntry[] = [];
  const told: NewRecord[] = [];
  for (const { record, event, code } of wanted) {
    try {
      const report = toReport(event, code, versions.get(record.id) ?? 1, tools);
      const becauseOf = causeReference(tools, record.id);
      for (const agreement of agreements) {
        const given = disclosed(report, code, agreement);
        if (given === undefined) continue;
        const { partner, id: agreementId } = agreement;
        const id = tools.opaque(`share ${agreementId} ${record.id}`);
        const entry = { id, partner, agreementId, report: given, becauseOf };
        entries.push(entry);
        told.push({ id, key: partner, type: REPORT_SHARED, value: sharedEvent(entry, record) });
      }
    } catch (thrown) {
      if (!isAppError(thrown) || thrown.code !== 'denied') throw thrown;
      parked.push(parkedRecord(record, SHARE_GROUP, thrown.message));
    }
  }
  if (parked.length > 0) await log.append(parkedTopic(INSPECTIONS), parked);
  if (entries.length === 0) return;
  await outbox.put(entries);
  await log.append(EXCHANGE, told);
}

interface Result {
  readonly record: LogRecord;
  readonly event: InspectionDecided;
  readonly code: ResultCode;
}

/** What can be read, each fact once; the rest is parked. */
function resultsIn(records: readonly LogRecord[], parked: NewRecord[]): Result[] {
  const results = new Map<string, Result>();
  for (const record of records) {
    const event = readInspectionDecided(record);
    const code = event && resultCodes.fromWire(event.result);
    if (event !== undefined && code !== undefined) results.set(record.id, { record, event, code });
    else parked.push(parkedRecord(record, SHARE_GROUP, `cannot read ${record.type}`));
  }
  return [...results.values()];
}

const sharedEvent = ({ partner, agreementId, report, becauseOf }: OutboxEntry, record: LogRecord): Uint8Array =>
  ReportShared.encode({
    partner,
    agreementId,
    report: reportToWire(report),
    becauseOf,
    at: new Date(record.appendedAt),
  }).finish();
