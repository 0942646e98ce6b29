import type { Nature } from '@portcullis/domain';

import type { Header, MadeUpParty, Parcel, ParcelLine } from '../parcel.ts';
import { totalOf } from './total.ts';

/** Writes the flat XML of the posts; one parcel may have `<Item>` as its root. */
export function writeXml(header: Header, parcels: readonly Parcel[], cancelled: boolean, bareRoot: boolean): string {
  const [only] = parcels;
  const first = DECLARATION;
  const head = headerOf(header);
  if (bareRoot && only !== undefined && parcels.length === 1)
    return `${first}<Item>\n${head}${itemOf(only, cancelled)}</Item>\n`;
  let text = `${first}<ITMATT>\n${head}`;
  for (const parcel of parcels) text += `<Item>\n${itemOf(parcel, cancelled)}</Item>\n`;
  return `${text}</ITMATT>\n`;
}

/** Textual values of the nature of transaction in postal messages. */
export const NATURES: Readonly<Record<Nature, string>> = {
  sale: 'SALE_OF_GOODS',
  return: 'RETURN_OF_GOODS',
  gift: 'GIFT',
  sample: 'COMMERCIAL_SAMPLE',
  documents: 'DOCUMENTS',
  mixed: 'MIXED_CONTENTS',
  other: 'OTHER',
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

function headerOf({ messageId, preparedAt, sequence }: Header): string {
  return (
    (messageId === undefined ? '' : `<MessageId>${messageId}</MessageId>\n`) +
    (preparedAt === undefined ? '' : `<PreparedAt>${preparedAt}</PreparedAt>\n`) +
    (sequence === undefined ? '' : `<Sequence>${sequence}</Sequence>\n`)
  );
}

/** One template an element group: this is written tens of thousands of times while the system under test runs. */
function itemOf(parcel: Parcel, cancelled: boolean): string {
  const begin = `<ItemId>${parcel.number}</ItemId>\n<PostedOn>${parcel.postedOn}</PostedOn>\n`;
  if (cancelled) return `${begin}<Cancelled>true</Cancelled>\n`;
  let text = `${begin}<TotalWeight>${parcel.grossKg}</TotalWeight>
<MailClass>${parcel.mailClass}</MailClass>
<Nature>${NATURES[parcel.nature]}</Nature>
<Gift>${parcel.nature === 'gift' ? 'true' : 'false'}</Gift>
<TransportCosts>${parcel.charges}</TransportCosts>
<TransportCurrency>${parcel.chargesCurrency}</TransportCurrency>
<OriginCountry>${parcel.from}</OriginCountry>
`;
  const total = parcel.statesTotal ? totalOf(parcel.lines) : undefined;
  if (total !== undefined) {
    text += `<TotalValue>${total.amount}</TotalValue>\n<TotalCurrency>${total.currency}</TotalCurrency>\n`;
  }
  if (parcel.ioss !== undefined) text += `<IossNumber>${parcel.ioss}</IossNumber>\n`;
  if (parcel.invoice !== undefined) text += `<InvoiceNumber>${parcel.invoice}</InvoiceNumber>\n`;
  if (parcel.order !== undefined) text += `<OrderReference>${parcel.order}</OrderReference>\n`;
  for (const line of parcel.lines) text += lineOf(line);
  if (parcel.receiver !== undefined) text += receiverOf(parcel.receiver);
  return text + senderOf(parcel.sender);
}

const lineOf = (line: ParcelLine): string => `<ContentPiece>
${line.hs === '' ? '' : `<HSCode>${line.hs}</HSCode>\n`}<Weight>${line.netKg}</Weight>
<NumberOfPieces>${line.quantity}</NumberOfPieces>
<Value>${line.value}</Value>
<Currency>${line.currency}</Currency>
<OriginCountry>${line.origin}</OriginCountry>
<Description>${escaped(line.description)}</Description>
</ContentPiece>
`;

const receiverOf = (party: MadeUpParty): string => `<ReceiverAddress>
<Name>${escaped(party.name)}</Name>
${companyOf(party)}<Street>${party.street}</Street>
<HouseNumber>${party.number}</HouseNumber>
${placeOf(party)}</ReceiverAddress>
<ReceiverContactInformation>
<Telephone>${party.phone}</Telephone>
<Email>${party.email}</Email>
</ReceiverContactInformation>
`;

const senderOf = (party: MadeUpParty): string => `<SenderAddress>
<Name>${escaped(party.name)}</Name>
${companyOf(party)}<StreetAndNumber>${party.number} ${party.street}</StreetAndNumber>
${placeOf(party)}</SenderAddress>
`;

const companyOf = ({ company }: MadeUpParty): string =>
  company === undefined ? '' : `<Company>${escaped(company)}</Company>\n`;

const placeOf = (party: MadeUpParty): string =>
  `<PostCode>${party.postcode}</PostCode>\n<City>${party.city}</City>\n<Country>${party.country}</Country>\n`;

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const SPECIAL = /[&<>]/;
