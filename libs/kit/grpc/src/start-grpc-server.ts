import {
  logVerbosity,
  Server,
  ServerCredentials,
  type ServiceDefinition,
  setLogVerbosity,
  type UntypedHandleCall,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { AppError } from '@portcullis/domain';
import type { Logger } from '@portcullis/observability';

import { type Authenticate, nobody } from './authenticate.ts';
import { openGate } from './gate.ts';
import type { GrpcService } from './grpc-service.ts';
import { DEFAULT_LIMITS, type GrpcLimits, serverOptions } from './limits.ts';
import { addOpenServices } from './open-services.ts';

export interface GrpcServerOptions {
  readonly host: string;
  /** 0 takes a free one; see `RunningServer.port`. */
  readonly port: number;
  readonly services: readonly GrpcService[];
  /** Absent: every call but health and reflection is UNAUTHENTICATED. */
  readonly authenticate?: Authenticate;
  readonly limits?: Partial<GrpcLimits>;
  /** Default: plain text, for the loopback interface or behind a proxy. */
  readonly credentials?: ServerCredentials;
  readonly logger: Logger;
  /** How long calls may still run when the server closes; milliseconds, default 5,000. */
  readonly graceMs?: number;
}

/** Disposing says NOT_SERVING, ends streams with UNAVAILABLE, lets calls finish, and breaks off what is left. */
export interface RunningServer extends AsyncDisposable {
  readonly port: number;
  /** Health of one service by its full name; the empty name is the server as a whole. */
  setServing(service: string, serving: boolean): void;
}

const DEFAULT_GRACE = 5_000;

/**
 * Serves with health and reflection, both open; everything else needs a caller with a role from the method's list, and a
 * method without a list is served to nobody. `unavailable` when it cannot listen.
 */
export async function startGrpcServer(options: GrpcServerOptions): Promise<RunningServer> {
  const { host, services, logger, authenticate = nobody } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  setLogVerbosity(logVerbosity.NONE); // it would print to the console what it also returns as an error
  const server = new Server(serverOptions(limits));
  const closing = new AbortController();
  const { maxCalls, maxStreams, retryAfterMs } = limits;
  const gate = openGate({ authenticate, logger, closing: closing.signal, maxCalls, maxStreams, retryAfterMs });

  for (const { definition, implementation, access } of services) {
    const guarded: Record<string, UntypedHandleCall> = {};
    for (const [name, method] of Object.entries(definition)) {
      const handler = implementation[name];
      if (handler === undefined) throw new AppError('invalid', `${method.path} has no handler`);
      guarded[name] = gate(method, access[name] ?? [], handler);
    }
    server.addService(definition, guarded as UntypedServiceImplementation);
  }
  const open = addOpenServices(
    server,
    services.map(({ definition }) => serviceName(definition)),
  );
  const port = await listen(server, host, options.port, options.credentials ?? ServerCredentials.createInsecure());
  let closed: Promise<void> | undefined;

  return {
    port,
    setServing: open.setServing,
    [Symbol.asyncDispose]: () => {
      open.close();
      closing.abort();
      return (closed ??= shutDown(server, options.graceMs ?? DEFAULT_GRACE));
    },
  };
}

function serviceName(definition: ServiceDefinition): string {
  const [method] = Object.values(definition);
  return method?.path.split('/')[1] ?? '';
}

function listen(server: Server, host: string, port: number, credentials: ServerCredentials): Promise<number> {
  const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  return new Promise((resolve, reject) => {
    server.bindAsync(address, credentials, (error, bound) => {
      if (error === null) resolve(bound);
      else reject(new AppError('unavailable', `cannot listen at ${address}: ${error.message}`, error));
    });
  });
}

function shutDown(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.forceShutdown(), graceMs);
    server.tryShutdown(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
