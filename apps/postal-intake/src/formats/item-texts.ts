/** The words of a party as they stand in a message. Nominal: goes nowhere but into the seal, the hashes and the text check. */
export interface PartyTexts {
  name: string | undefined;
  company: string | undefined;
  typeOfPerson: string | undefined;
  street: string | undefined;
  houseNumber: string | undefined;
  houseNumberAddition: string | undefined;
  postCode: string | undefined;
  city: string | undefined;
  country: string | undefined;
  taxId: string | undefined;
  telephone: string | undefined;
  email: string | undefined;
}

/** One content piece as it stands in a message. */
export interface LineTexts {
  hsCode: string | undefined;
  weight: string | undefined;
  numberOfPieces: string | undefined;
  value: string | undefined;
  currency: string | undefined;
  originCountry: string | undefined;
  description: string | undefined;
}

/** What a message says about where it comes from. In XML once a message, in JSON once an item. */
export interface HeaderTexts {
  messageId: string | undefined;
  preparedAt: string | undefined;
  sequence: string | undefined;
  /** The filing that the message makes: `F43` is a security filing before loading. */
  circumstance: string | undefined;
}

/** One item as it stands in a message, whatever the format: texts without judgement. Made step by step by a reader. */
export interface ItemTexts {
  itemId: string | undefined;
  postedOn: string | undefined;
  cancelled: string | undefined;
  totalWeight: string | undefined;
  mailClass: string | undefined;
  nature: string | undefined;
  gift: string | undefined;
  transportCosts: string | undefined;
  transportCurrency: string | undefined;
  insurance: string | undefined;
  insuranceCurrency: string | undefined;
  totalValue: string | undefined;
  totalCurrency: string | undefined;
  originCountry: string | undefined;
  vatSchemeKind: string | undefined;
  iossNumber: string | undefined;
  orderReference: string | undefined;
  receptacleId: string | undefined;
  despatchId: string | undefined;
  circumstance: string | undefined;
  readonly documents: { readonly type: string; readonly reference: string }[];
  /** The first hundred; `lineCount` counts them all. */
  readonly lines: LineTexts[];
  readonly sender: PartyTexts;
  readonly receiver: PartyTexts;
  /** Where the item stands in the message: `items[3]`. */
  readonly pointer: string;
  /** Set where each item says it for itself. */
  header: HeaderTexts | undefined;
}

export const noHeader = (): HeaderTexts => ({
  messageId: undefined,
  preparedAt: undefined,
  sequence: undefined,
  circumstance: undefined,
});

export const noLine = (): LineTexts => ({
  hsCode: undefined,
  weight: undefined,
  numberOfPieces: undefined,
  value: undefined,
  currency: undefined,
  originCountry: undefined,
  description: undefined,
});

export const noParty = (): PartyTexts => ({
  name: undefined,
  company: undefined,
  typeOfPerson: undefined,
  street: undefined,
  houseNumber: undefined,
  houseNumberAddition: undefined,
  postCode: undefined,
  city: undefined,
  country: undefined,
  taxId: undefined,
  telephone: undefined,
  email: undefined,
});

/** Every field is there from the start: objects of one shape are what makes filling them by name fast. */
export const noItem = (pointer: string): ItemTexts => ({
  itemId: undefined,
  postedOn: undefined,
  cancelled: undefined,
  totalWeight: undefined,
  mailClass: undefined,
  nature: undefined,
  gift: undefined,
  transportCosts: undefined,
  transportCurrency: undefined,
  insurance: undefined,
  insuranceCurrency: undefined,
  totalValue: undefined,
  totalCurrency: undefined,
  originCountry: undefined,
  vatSchemeKind: undefined,
  iossNumber: undefined,
  orderReference: undefined,
  receptacleId: undefined,
  despatchId: undefined,
  circumstance: undefined,
  documents: [],
  lines: [],
  sender: noParty(),
  receiver: noParty(),
  pointer,
  header: undefined,
});
