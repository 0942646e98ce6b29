import { PartnerServiceService, type PartnerServiceServer } from '@portcullis/contracts';
import { AppError } from '@portcullis/domain';
import type { DocumentStore } from '@portcullis/document-store';
import { parkedTopic, type EventLog } from '@portcullis/event-log';
import { grpcService, unary, type GrpcService } from '@portcullis/grpc';

import { checkAgreements, type Agreement } from './agreement.ts';
import { openOutbox } from './outbox.ts';
import { reportToWire, share, SHARE_GROUP, type CaseDocument } from './share.ts';
import type { ReportTools } from './to-report.ts';

export interface PartnerExchangeDeps {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly agreements: readonly Agreement[];
  readonly tools: ReportTools;
  readonly now: () => Date;
}

export interface PartnerExchange extends AsyncDisposable {
  /** For the process that serves gRPC: what partners may call. */
  readonly service: GrpcService;
}

const PAGE_MOST = 500;

/** Shares results with partners under their agreements, and lets each partner pull what is its own. */
export async function startPartnerExchange(deps: PartnerExchangeDeps): Promise<PartnerExchange> {
  const { log, documents } = deps;
  const agreements = checkAgreements(deps.agreements);
  await log.declareTopics([{ name: 'inspections' }, { name: parkedTopic('inspections') }, { name: 'exchange' }]);
  const outbox = await openOutbox(documents);
  const cases = await documents.collection<CaseDocument>({ name: 'partner-cases' });
  const acknowledged = await documents.collection<{ upTo: number }>({ name: 'partner-acknowledgements' });
  const subscription = await log.subscribe(SHARE_GROUP, ['inspections'], (records) =>
    share(records, { ...deps, agreements, outbox, cases }),
  );
  const handlers: PartnerServiceServer = {
    pullReports: unary(async ({ after, pageSize }, { principal }) => {
      const limit = Math.min(pageSize || 100, PAGE_MOST);
      const { entries, more } = await outbox.after(principal.id, sequenceOf(after), limit);
      const reports = entries.map(({ sequence, agreementId, report }) => ({
        token: String(sequence),
        agreementId,
        report: reportToWire(report),
      }));
      return { reports, next: reports.at(-1)?.token ?? '', more };
    }),
    acknowledgeReports: unary(async ({ upTo }, { principal }) => {
      const sequence = sequenceOf(upTo);
      const [known] = await acknowledged.getMany([principal.id]);
      const before = known?.document.upTo ?? 0;
      if (sequence <= before) return { acknowledged: 0 };
      const [result] = await acknowledged.write([
        { id: principal.id, expected: known?.version ?? 0, document: { upTo: sequence } },
      ]);
      if (result?.ok !== true) throw new AppError('conflict', 'another acknowledgement came first; send yours again');
      return { acknowledged: sequence - before };
    }),
  };
  const partner = ['partner'] as const;
  return {
    service: grpcService(PartnerServiceService, handlers, { pullReports: partner, acknowledgeReports: partner }),
    [Symbol.asyncDispose]: () => subscription[Symbol.asyncDispose](),
  };
}

function sequenceOf(token: string): number {
  if (token === '') return 0;
  if (!/^\d{1,15}$/.test(token)) throw new AppError('invalid', 'the token is not one that was given out here');
  return Number(token);
}
