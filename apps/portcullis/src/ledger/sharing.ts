import { causeReference, reportTools } from '@portcullis/partner-exchange';
import type { Secrets } from '@portcullis/security';

import { SHARED_RESULTS } from '../embedded/sample-agreement.ts';
import type { LedgerOptions } from './ledger.ts';

/** What the ledger has to know of sharing: which results are shared, and how `exchange` names their events. */
export function sharing(secrets: Secrets): Pick<LedgerOptions, 'sharedResults' | 'causeOf'> {
  const tools = reportTools(secrets);
  return { sharedResults: SHARED_RESULTS, causeOf: (eventId) => causeReference(tools, eventId) };
}
