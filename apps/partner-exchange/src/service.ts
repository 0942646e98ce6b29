import type { DocumentStore } from '@portcullis/document-store';
import { parkedTopic, type EventLog } from '@portcullis/event-log';
import type { GrpcService } from '@portcullis/grpc';

import { checkAgreements, type Agreement } from './agreement.ts';
import { openOutbox } from './outbox.ts';
import { partnerGrpc, type AcknowledgementDocument } from './partner.grpc.ts';
import type { ReportTools } from './report-tools.ts';
import { openReportVersions } from './report-versions.ts';
import { EXCHANGE, INSPECTIONS, share, SHARE_GROUP } from './share.ts';

/** What the service stands on. */
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

/** Shares results with partners under their agreements, and lets each partner pull what is its own. */
export async function startPartnerExchange(deps: PartnerExchangeDeps): Promise<PartnerExchange> {
  const { log, documents, now } = deps;
  const agreements = checkAgreements(deps.agreements);
  await log.declareTopics([{ name: INSPECTIONS }, { name: parkedTopic(INSPECTIONS) }, { name: EXCHANGE }]);
  const outbox = await openOutbox(documents);
  const versions = await openReportVersions(documents);
  const acknowledged = await documents.collection<AcknowledgementDocument>({ name: 'partner-acknowledgements' });
  const subscription = await log.subscribe(SHARE_GROUP, [INSPECTIONS], (records) =>
    share(records, { ...deps, agreements, outbox, versions }),
  );
  return {
    service: partnerGrpc({ outbox, acknowledged, agreements, now }),
    [Symbol.asyncDispose]: () => subscription[Symbol.asyncDispose](),
  };
}
