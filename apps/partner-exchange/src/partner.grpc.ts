import { PartnerServiceService, type PartnerServiceServer } from '@portcullis/contracts';
import type { Collection } from '@portcullis/document-store';
import { AppError } from '@portcullis/domain';
import { grpcService, unary, type GrpcService } from '@portcullis/grpc';

import { inForce, type Agreement } from './agreement.ts';
import type { Outbox } from './outbox.ts';
import { reportToWire } from './report-to-wire.ts';

/** Role of a partner's account. Its id names the partner. */
const PARTNER = ['partner'] as const;
const PAGE = 100;
const PAGE_MOST = 500;

/** How far a partner says it has taken over its reports. */
export interface AcknowledgementDocument {
  readonly upTo: number;
}

export interface PartnerGrpcDeps {
  readonly outbox: Outbox;
  readonly acknowledged: Collection<AcknowledgementDocument>;
  readonly agreements: readonly Agreement[];
  readonly now: () => Date;
}

/** Each partner pulls its own reports, as long as the agreement that shared them is in force. */
export function partnerGrpc({ outbox, acknowledged, agreements, now }: PartnerGrpcDeps): GrpcService {
  const handlers: PartnerServiceServer = {
    pullReports: unary(async ({ after, pageSize }, { principal }) => {
      const seen = sequenceOf(after);
      const { entries, more } = await outbox.after(principal.id, seen, Math.min(pageSize || PAGE, PAGE_MOST));
      const today = now().toISOString().slice(0, 10);
      const valid = new Set(agreements.filter((a) => inForce(a, today)).map(({ id }) => id));
      const reports = entries
        .filter(({ agreementId }) => valid.has(agreementId))
        .map(({ sequence, agreementId, report }) => ({
          token: String(sequence),
          agreementId,
          report: reportToWire(report),
        }));
      return { reports, next: entries.length === 0 ? '' : String(entries.at(-1)?.sequence), more };
    }),
    acknowledgeReports: unary(async ({ upTo }, { principal }) => {
      const sequence = sequenceOf(upTo);
      if (sequence > (await outbox.last(principal.id))) throw notGivenOut();
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
  return grpcService(PartnerServiceService, handlers, { pullReports: PARTNER, acknowledgeReports: PARTNER });
}

function sequenceOf(token: string): number {
  if (token === '') return 0;
  if (!/^\d{1,15}$/.test(token)) throw notGivenOut();
  return Number(token);
}

const notGivenOut = (): AppError => new AppError('invalid', 'the token is not one that was given out here');
