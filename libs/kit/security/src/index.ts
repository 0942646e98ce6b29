export type { NamedKey, Secrets } from './secrets.ts';
export { openSecrets } from './open-secrets.ts';
export { envHoldsSecrets, secretsFromEnv } from './secrets-from-env.ts';
export { secretsFor } from './secrets-for.ts';
export type { DayKey } from './day-keys.ts';
export {
  openPartyVault,
  sealerUnder,
  type PartyVault,
  type PartyVaultOptions,
  type PlainParties,
  type SealedBlock,
  type Sealer,
} from './party-vault.ts';
export { partyHasher, type AboutParty, type PartyHasher } from './party-hasher.ts';
export { selectionDraws, type Draws } from './selection-draws.ts';
export { sha256Hex } from './digest.ts';
export { hmacUnder, type Hmac } from './hmac.ts';
export { issueToken, tokenVerifier, verifyToken, type Principal, type TokenRequest } from './tokens.ts';
export { secretsOnce } from './secrets-once.ts';
