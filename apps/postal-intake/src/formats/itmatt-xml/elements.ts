import type { HeaderTexts, ItemTexts, LineTexts, PartyTexts } from '../item-texts.ts';

/** What the reader collects texts for. */
export type Holder = 'header' | 'item' | 'line' | 'sender' | 'receiver';

/** What an element means where it stands. */
export type Element =
  | { readonly kind: 'text'; readonly holder: Holder; readonly field: string }
  | { readonly kind: 'document'; readonly type: string }
  | { readonly kind: 'place'; readonly place: Place; readonly begins?: 'item' | 'line' };

/** The elements that may stand in one place. */
export type Place = ReadonlyMap<string, Element>;

const text = <F extends string>(holder: Holder, names: Readonly<Record<string, F>>): [string, Element][] =>
  Object.entries(names).map(([name, field]) => [name, { kind: 'text', holder, field }]);

const HEADER = text<keyof HeaderTexts>('header', {
  MessageId: 'messageId',
  PreparedAt: 'preparedAt',
  Sequence: 'sequence',
  Circumstance: 'circumstance',
});

const LINE: Place = new Map(
  text<keyof LineTexts>('line', {
    HSCode: 'hsCode',
    Weight: 'weight',
    NumberOfPieces: 'numberOfPieces',
    Value: 'value',
    Currency: 'currency',
    OriginCountry: 'originCountry',
    Description: 'description',
  }),
);

const address = (holder: 'sender' | 'receiver'): Place =>
  new Map(
    text<keyof PartyTexts>(holder, {
      Name: 'name',
      Company: 'company',
      Street: 'street',
      StreetAndNumber: 'street',
      HouseNumber: 'houseNumber',
      HouseNumberAddition: 'houseNumberAddition',
      PostCode: 'postCode',
      City: 'city',
      Country: 'country',
      TaxId: 'taxId',
    }),
  );

const contact = (holder: 'sender' | 'receiver'): Place =>
  new Map(text<keyof PartyTexts>(holder, { Telephone: 'telephone', Email: 'email' }));

const ITEM: readonly [string, Element][] = [
  ...text<keyof ItemTexts>('item', {
    ItemId: 'itemId',
    PostedOn: 'postedOn',
    Cancelled: 'cancelled',
    TotalWeight: 'totalWeight',
    MailClass: 'mailClass',
    Nature: 'nature',
    Gift: 'gift',
    TransportCosts: 'transportCosts',
    TransportCurrency: 'transportCurrency',
    Insurance: 'insurance',
    InsuranceCurrency: 'insuranceCurrency',
    TotalValue: 'totalValue',
    TotalCurrency: 'totalCurrency',
    OriginCountry: 'originCountry',
    IossNumber: 'iossNumber',
    OrderReference: 'orderReference',
    ReceptacleId: 'receptacleId',
    DespatchId: 'despatchId',
    Circumstance: 'circumstance',
  }),
  ['InvoiceNumber', { kind: 'document', type: 'invoice' }],
  ['LicenceNumber', { kind: 'document', type: 'licence' }],
  ['CertificateNumber', { kind: 'document', type: 'certificate' }],
  ['ContentPiece', { kind: 'place', place: LINE, begins: 'line' }],
  ['SenderAddress', { kind: 'place', place: address('sender') }],
  ['SenderContactInformation', { kind: 'place', place: contact('sender') }],
  ['ReceiverAddress', { kind: 'place', place: address('receiver') }],
  ['ReceiverContactInformation', { kind: 'place', place: contact('receiver') }],
];

/** The two roots: a message, or a message of one item that holds the header too. */
export const ROOTS: Place = new Map<string, Element>([
  [
    'ITMATT',
    {
      kind: 'place',
      place: new Map<string, Element>([...HEADER, ['Item', { kind: 'place', place: new Map(ITEM), begins: 'item' }]]),
    },
  ],
  [
    'Item',
    { kind: 'place', place: new Map([...HEADER, ...ITEM.filter(([name]) => name !== 'Circumstance')]), begins: 'item' },
  ],
]);
