import { loadTables } from '@portcullis/reference-data';
import { compileTerms, judgePartyTexts } from '@portcullis/data-quality';
import type { EventLog } from '@portcullis/event-log';
import type { Authenticate, RunningServer } from '@portcullis/grpc';
import { startGrpcServer } from '@portcullis/grpc';
import type { Logger } from '@portcullis/observability';
import type { Desk } from '@portcullis/screening-desk';
import type { PartyHasher, PartyVault } from '@portcullis/security';

import { courierService } from './courier-service.ts';

export interface CourierGatewayDeps {
  readonly log: EventLog;
  readonly desk: Desk;
  readonly vault: PartyVault;
  readonly hasher: PartyHasher;
  readonly now: () => Date;
}

export type CourierGatewayServer = Parameters<typeof startCourierGateway>[0];

/** The couriers' API on a port of its own: declares, decides, stores and answers. */
export async function startCourierGateway(
  deps: CourierGatewayDeps & {
    readonly host: string;
    readonly port: number;
    readonly authenticate: Authenticate;
    readonly logger: Logger;
  },
): Promise<RunningServer> {
  await deps.log.declareTopics([{ name: 'items' }]);
  const { host, port, authenticate, logger } = deps;
  return startGrpcServer({ host, port, authenticate, logger, services: [courierGateway(deps).service] });
}

/** The service without a server, for a process that serves several on one port. */
export function courierGateway(deps: CourierGatewayDeps): ReturnType<typeof courierService> {
  const terms = compileTerms(loadTables().terms);
  return courierService({ ...deps, judgeParty: (party) => judgePartyTexts(party, terms) });
}
