import { readMessage } from '../formats/read-message.ts';
import type { ItemTexts } from '../formats/item-texts.ts';
import type { ReadMessage, Reading, Refusal } from '../formats/reading.ts';
import { sha256Hex } from '@portcullis/security';

/** Elements of an item in XML; all people are made up. `undefined` leaves an element out. */
export interface XmlItem {
  readonly id?: string | undefined;
  readonly more?: string;
  readonly pieces?: string;
}

export const aPiece = (description = 'cotton shirt'): string =>
  `<ContentPiece><HSCode>610910</HSCode><Weight>0.300</Weight><NumberOfPieces>2</NumberOfPieces><Value>25.80</Value>` +
  `<Currency>EUR</Currency><OriginCountry>CN</OriginCountry><Description>${description}</Description></ContentPiece>`;

export function anXmlItem(item: XmlItem = {}): string {
  const { id, more = '', pieces = aPiece() } = { id: 'LX000000005NL', ...item };
  return (
    `<Item>${id === undefined ? '' : `<ItemId>${id}</ItemId>`}<PostedOn>2026-11-19</PostedOn>` +
    `<TotalWeight>0.420</TotalWeight><OriginCountry>CN</OriginCountry>${more}${pieces}` +
    `<ReceiverAddress><Name>A. Example</Name><Street>Voorbeeldstraat</Street><HouseNumber>1</HouseNumber>` +
    `<PostCode>3511 AA</PostCode><City>Utrecht</City><Country>NL</Country></ReceiverAddress>` +
    `<SenderAddress><Name>Example Trading Ltd</Name><StreetAndNumber>8 Sample Road</StreetAndNumber>` +
    `<City>Shenzhen</City><Country>CN</Country></SenderAddress></Item>`
  );
}

export interface XmlMessage {
  readonly id?: string;
  readonly header?: string;
  readonly items?: readonly string[];
}

export const anXmlMessage = ({ id = 'IM1', header = '', items = [anXmlItem()] }: XmlMessage = {}): string =>
  `<ITMATT><MessageId>${id}</MessageId><PreparedAt>2026-11-20T03:15:00Z</PreparedAt>${header}${items.join('')}</ITMATT>`;

/** The object of one item in JSON, as a value to change and write. */
export const aJsonItem = (change: { reference?: string | null; item?: object; contents?: unknown } = {}): object => ({
  type: 'postal.item.preadvice',
  schemaVersion: 1,
  source: { message: 'ITMATT', version: '1', messageRef: change.reference === undefined ? 'IM1' : change.reference },
  item: { id: 'LX000000005NL', idType: 'S10', postedOn: '2026-11-19', grossMassKg: '0.420', ...change.item },
  sender: { name: 'Example Trading Ltd', address: { line: '8 Sample Road', city: 'Shenzhen', country: 'CN' } },
  addressee: { name: 'A. Example', address: { line: 'Voorbeeldstraat 1', city: 'Utrecht', country: 'NL' } },
  contents: change.contents ?? [
    { line: 1, description: 'cotton shirt', quantity: 2, value: { amount: '25.80', currency: 'EUR' } },
  ],
});

export const reading = async (body: string | Uint8Array, contentType = ''): Promise<Reading> =>
  readMessage(typeof body === 'string' ? Buffer.from(body) : body, contentType, sha256Hex);

export async function messagesIn(body: string | Uint8Array): Promise<readonly ReadMessage[]> {
  const read = await reading(body);
  if (!read.ok) throw new Error(`refused: ${read.refusal.code}`);
  return read.messages;
}

export async function itemIn(body: string | Uint8Array): Promise<ItemTexts> {
  const [message] = await messagesIn(body);
  const [item] = message?.items ?? [];
  if (item === undefined) throw new Error('no item');
  return item;
}

export async function refusalOf(body: string | Uint8Array, contentType = ''): Promise<Refusal> {
  const read = await reading(body, contentType);
  if (read.ok) throw new Error('not refused');
  return read.refusal;
}
