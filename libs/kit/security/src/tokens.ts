import { AppError } from '@portcullis/domain';
import { jwtVerify, SignJWT } from 'jose';

import type { Secrets } from './secrets.ts';

/** Who calls: from credentials, never from a message. */
export interface Principal {
  /** Account of the operator, officer or service. */
  readonly id: string;
  readonly roles: readonly string[];
}

export interface TokenRequest {
  readonly subject: string;
  readonly roles: readonly string[];
  /** Seconds; default 30 days. */
  readonly expiresIn?: number;
}

const NAME = 'portcullis';
const THIRTY_DAYS = 30 * 24 * 3600;
const TOKENS_KEPT = 10_000;
const MAX_TOKEN = 4_096;

/** Signs a bearer token (JWT, HS256) for the embedded default, where there is no identity provider. */
export function issueToken(secrets: Secrets, request: TokenRequest, now = () => new Date()): Promise<string> {
  const issuedAt = Math.floor(now().getTime() / 1000);
  return new SignJWT({ roles: [...request.roles] })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(NAME)
    .setAudience(NAME)
    .setSubject(request.subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (request.expiresIn ?? THIRTY_DAYS))
    .sign(secrets.tokenSecret);
}

/** The bearer of a token, or `denied`: wrong signature, other issuer or audience, expired, no subject. */
export async function verifyToken(secrets: Secrets, token: string, now = () => new Date()): Promise<Principal> {
  return (await verify(secrets, token, now())).principal;
}

/**
 * `verifyToken` for a busy server: a token that was verified is remembered until it expires, and is then answered at
 * once, without a promise.
 */
export function tokenVerifier(
  secrets: Secrets,
  now: () => Date = () => new Date(),
): (token: string) => Principal | Promise<Principal> {
  const known = new Map<string, Verified>();
  return (token) => {
    const seen = known.get(token);
    if (seen !== undefined && now().getTime() < seen.expiresAt) return seen.principal;
    known.delete(token);
    return verify(secrets, token, now()).then((verified) => {
      if (known.size >= TOKENS_KEPT) known.clear();
      known.set(token, verified);
      return verified.principal;
    });
  };
}

interface Verified {
  readonly principal: Principal;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

async function verify(secrets: Secrets, token: string, at: Date): Promise<Verified> {
  if (token.length > MAX_TOKEN) throw new AppError('denied', 'the token is too long');
  try {
    const { payload } = await jwtVerify(token, secrets.tokenSecret, {
      algorithms: ['HS256'],
      issuer: NAME,
      audience: NAME,
      requiredClaims: ['sub', 'exp'],
      currentDate: at,
    });
    const { sub = '', exp = 0, roles } = payload;
    return { principal: { id: sub, roles: rolesOf(roles) }, expiresAt: exp * 1000 };
  } catch (thrown) {
    throw new AppError('denied', `the token is not accepted: ${AppError.from(thrown).message}`, thrown);
  }
}

const rolesOf = (claim: unknown): readonly string[] =>
  Array.isArray(claim) ? claim.filter((role) => typeof role === 'string') : [];
