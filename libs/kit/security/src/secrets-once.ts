import { randomBytes } from 'node:crypto';

import { SECRET_BYTES, type Secrets } from './secrets.ts';

/** Random secrets that nobody keeps: for a command that stores nothing. */
export const secretsOnce = (): Secrets => ({
  partyHashKey: { name: 'once', key: randomBytes(SECRET_BYTES) },
  masterKey: randomBytes(SECRET_BYTES),
  selectionSecret: randomBytes(SECRET_BYTES),
  tokenSecret: randomBytes(SECRET_BYTES),
});
