import type { Right } from '@portcullis/domain';
import type { EventLog } from '@portcullis/event-log';
import { loadSampleRights } from '@portcullis/reference-data';
import { rightRecord } from '@portcullis/wire';

/** Jurisdictions of the sample: where its parcels go. */
const JURISDICTIONS = ['EU', 'US', 'GB', 'CA', 'JP', 'CH'] as const;

/** Puts the made-up sample register on `rights`. Its ids are fixed, so that doing it again changes nothing. */
export async function seedSampleRights(log: EventLog): Promise<number> {
  const rights = loadSampleRights().map((sample): Right => {
    const { rightId, mark, variants, niceClasses, categories, referencePrice, holder, smallConsignmentOptIn } = sample;
    return {
      rightId,
      type: 'RTM',
      mark,
      variants,
      doNotMatch: [],
      holderId: holder,
      niceClasses,
      categories,
      referencePrice,
      applications: [
        {
          applicationId: `${rightId}-A`,
          jurisdictions: JURISDICTIONS,
          smallConsignments: smallConsignmentOptIn,
          authorisedKeys: [],
        },
      ],
    };
  });
  await log.append(
    'rights',
    rights.map((right) => rightRecord(`sample/${right.rightId}`, right)),
  );
  return rights.length;
}
