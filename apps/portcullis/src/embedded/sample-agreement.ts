import type { Agreement } from '@portcullis/partner-exchange';

/** A made-up agreement with a made-up partner, so that the sample shows what sharing looks like. */
export const SAMPLE_AGREEMENT: Agreement = {
  id: 'SAMPLE-1',
  partner: 'partner-example',
  legalBasis: 'made up for the sample',
  purpose: 'border enforcement of intellectual property rights',
  validFrom: '2020-01-01',
  outcomes: ['R1', 'R1C', 'R2'],
  categories: ['*'],
  fields: [
    'reportingCountry',
    'placeType',
    'seizureDate',
    'customsProcedure',
    'detectionMethod',
    'conveyance',
    'concealment',
    'route',
    'lines',
    'iprBasis',
    'outcome',
    'completeness',
  ],
  tlp: 'AMBER',
  permittedAction: 'internal-use',
};

/** Results (wire names) that the agreement shares, for the ledger. */
export const SHARED_RESULTS: ReadonlySet<string> = new Set(
  SAMPLE_AGREEMENT.outcomes.map((code) => `RESULT_CODE_${code}`),
);
