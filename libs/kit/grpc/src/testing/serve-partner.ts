import { AppError } from '@portcullis/domain';
import {
  PartnerServiceClient,
  type PartnerServiceServer,
  PartnerServiceService,
  type PullReportsRequest,
  PullReportsResponse,
} from '@portcullis/contracts';
import { quietLogger } from '@portcullis/observability';

import { bearerAuthentication } from '../authenticate.ts';
import type { CallContext } from '../call-context.ts';
import { callUnary, type UnaryOptions } from '../call-unary.ts';
import { openClient } from '../client.ts';
import { grpcService } from '../grpc-service.ts';
import { unary } from '../handlers.ts';
import { type GrpcServerOptions, startGrpcServer } from '../start-grpc-server.ts';

export type PullReports = (
  request: PullReportsRequest,
  context: CallContext,
) => PullReportsResponse | Promise<PullReportsResponse>;

export const pulled = PullReportsResponse.fromPartial({ next: 'n1' });

const principals = new Map([
  ['partner', { id: 'partner-a', roles: ['partner'] }],
  ['officer', { id: 'officer-b', roles: ['officer'] }],
]);

/** One known at once, the other only after a while. */
const authenticate = bearerAuthentication((token) => {
  const principal = principals.get(token);
  if (principal === undefined) throw new AppError('denied', 'unknown token');
  return token === 'officer' ? Promise.resolve(principal) : principal;
});

/** A partner service on a real socket, with clients for it; all of it closes with the stack. */
export async function servePartner(
  stack: AsyncDisposableStack,
  pullReports: PullReports,
  options: Partial<GrpcServerOptions> = {},
) {
  const implementation: PartnerServiceServer = {
    pullReports: unary(pullReports),
    acknowledgeReports: unary(() => ({ acknowledged: 1 })),
  };
  const access = { pullReports: ['partner'], acknowledgeReports: [] };
  const services = [grpcService(PartnerServiceService, implementation, access)];
  const server = stack.use(
    await startGrpcServer({ host: '127.0.0.1', port: 0, services, authenticate, logger: quietLogger, ...options }),
  );
  const client = (token?: string) => {
    const opened = openClient(PartnerServiceClient, `127.0.0.1:${server.port}`, token === undefined ? {} : { token });
    stack.defer(() => opened.close());
    return opened;
  };
  const pull = (token?: string, call: UnaryOptions = {}) =>
    callUnary(client(token), 'pullReports', { after: 'x', pageSize: 1 }, call);
  return { server, client, pull };
}
