import type { Metadata } from '@grpc/grpc-js';
import { AppError } from '@portcullis/domain';
import type { Principal } from '@portcullis/security';

/** Who calls, or the error `denied`. An answer without a promise costs the call no turn. */
export type Authenticate = (metadata: Metadata) => Principal | Promise<Principal>;

const SCHEME = /^Bearer +(\S+)$/i;

/** Authenticates by the bearer token of the `authorization` header; `verify` says whose it is. */
export function bearerAuthentication(verify: (token: string) => Principal | Promise<Principal>): Authenticate {
  return (metadata) => {
    const [header] = metadata.get('authorization');
    const token = typeof header === 'string' ? SCHEME.exec(header)?.[1] : undefined;
    if (token === undefined) throw new AppError('denied', 'the call brings no bearer token');
    return verify(token);
  };
}

/** For a server without credentials of its own: lets nobody in. */
export const nobody: Authenticate = () => {
  throw new AppError('denied', 'this server lets nobody in: no authentication is configured');
};
