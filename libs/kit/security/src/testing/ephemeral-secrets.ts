import { createHmac } from 'node:crypto';

import type { Secrets } from '../secrets.ts';

/** Secrets that follow from a seed, so that a spec gets the same hashes and draws each time. For specs only. */
export function ephemeralSecrets(seed = 'spec'): Secrets {
  const derive = (name: string): Uint8Array => createHmac('sha256', seed).update(name).digest();
  return {
    partyHashKey: { name: 'h1', key: derive('party-hash-key') },
    masterKey: derive('master-key'),
    selectionSecret: derive('selection-secret'),
    tokenSecret: derive('token-secret'),
  };
}
