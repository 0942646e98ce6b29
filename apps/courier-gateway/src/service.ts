import { compileTerms, judgePartyTexts } from '@portcullis/data-quality';
import type { EventLog } from '@portcullis/event-log';
import { startGrpcServer, type Authenticate, type RunningServer } from '@portcullis/grpc';
import type { Logger } from '@portcullis/observability';
import { loadTables } from '@portcullis/reference-data';
import type { Desk } from '@portcullis/screening-desk';
import type { PartyHasher, PartyVault } from '@portcullis/security';

import { courierGrpc, type CourierGrpc } from './courier.grpc.ts';

/** What the service stands on. */
export interface CourierGatewayDeps {
  readonly log: EventLog;
  readonly desk: Desk;
  readonly vault: PartyVault;
  readonly hasher: PartyHasher;
  readonly now: () => Date;
  /** Submissions that may wait before a caller is told to come back; default 4,096. */
  readonly queue?: number;
}

export interface CourierServerDeps extends CourierGatewayDeps {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly authenticate: Authenticate;
  readonly logger: Logger;
}

/** The couriers' API on a port of its own: declares, decides, stores and answers. */
export async function startCourierGateway(deps: CourierServerDeps): Promise<RunningServer> {
  const { log, host, port, authenticate, logger } = deps;
  await log.declareTopics([{ name: 'items' }]);
  const { service } = courierGateway(deps);
  return startGrpcServer({ host, port, authenticate, logger, services: [service] });
}

/** The service without a server, for a process that serves several on one port. */
export function courierGateway(deps: CourierGatewayDeps): CourierGrpc {
  const terms = compileTerms(loadTables().terms);
  return courierGrpc({ ...deps, judgeParty: (party) => judgePartyTexts(party, terms) });
}
