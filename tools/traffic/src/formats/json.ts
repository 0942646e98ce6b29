import type { Header, MadeUpParty, Parcel } from '../parcel.ts';
import { totalOf } from './total.ts';
import { NATURES } from './xml.ts';

/** Writes the JSON of the posts: one object, or many under `messages` that all bear the header of the message. */
export function writeJson(header: Header, parcels: readonly Parcel[], cancelled: boolean): string {
  const objects = parcels.map((parcel) => objectOf(header, parcel, cancelled));
  return JSON.stringify(objects.length === 1 ? objects[0] : { messages: objects });
}

function objectOf({ messageId, preparedAt, sequence }: Header, parcel: Parcel, cancelled: boolean): object {
  const begin = {
    type: 'postal.item.preadvice',
    schemaVersion: 1,
    source: { message: 'ITMATT', version: '1', messageRef: messageId, preparedAt, sequence },
  };
  const id = { id: parcel.number, idType: 'S10', postedOn: parcel.postedOn };
  if (cancelled) return { ...begin, item: { ...id, cancelled: true } };
  return {
    ...begin,
    item: {
      ...id,
      mailClass: parcel.mailClass,
      nature: NATURES[parcel.nature],
      grossMassKg: parcel.grossKg,
      declaredValue: parcel.statesTotal ? totalOf(parcel.lines) : undefined,
      postalCharges: { amount: parcel.charges, currency: parcel.chargesCurrency },
    },
    sender: partyOf(parcel.sender),
    addressee: parcel.receiver && partyOf(parcel.receiver),
    vatScheme: parcel.ioss === undefined ? undefined : { kind: 'IOSS', number: parcel.ioss },
    contents: parcel.lines.map((line, at) => ({
      line: at + 1,
      description: line.description,
      quantity: line.quantity,
      netMassKg: line.netKg,
      value: { amount: line.value, currency: line.currency },
      hs: line.hs === '' ? undefined : line.hs,
      origin: line.origin,
    })),
    links: { receptacleId: null, despatchId: null },
  };
}

const partyOf = (party: MadeUpParty): object => ({
  name: party.name,
  typeOfPerson: party.company === undefined ? 'NATURAL' : 'LEGAL',
  address: {
    line: `${party.street} ${party.number}`,
    city: party.city,
    postcode: party.postcode,
    country: party.country,
  },
  phone: party.phone,
  taxId: null,
});
