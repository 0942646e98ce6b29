import { Consignment, type Party } from '@portcullis/contracts';

/** A courier's item in the canonical JSON of the domain paper (section 8), as far as its shape is right. */
type Json = Readonly<Record<string, unknown>>;

/** The consignment of a canonical express item; undefined for an object that is none. Wrong shapes are left out, not guessed. */
export function expressItem(item: Json): Consignment | undefined {
  if (typeof item['houseWaybill'] !== 'string') return undefined;
  const total = amount(item['invoiced'] ?? item['totalValue']);
  const lines = Array.isArray(item['lines']) ? (item['lines'] as unknown[]) : [];
  return Consignment.fromPartial({
    houseWaybill: item['houseWaybill'],
    masterWaybill: text(item['masterWaybill']),
    ucr: text(item['ucr']),
    circumstance: text(item['circumstance']),
    kind: item['stage'] === 'PRE_LOADING' ? 'DECLARATION_KIND_SECURITY' : 'DECLARATION_KIND_FISCAL',
    consignor: party(item['consignor']),
    consignee: party(item['consignee']),
    ...(typeof item['pieces'] === 'number' && { pieces: item['pieces'] }),
    totalGrossMassKg: text(item['totalGrossMassKg']),
    ...(total && { totalValue: total }),
    ...(amount(item['transportCharges']) && { transportCharges: amount(item['transportCharges']) }),
    dispatchedFrom: text(item['dispatchedFrom']),
    destination: text(item['destination']),
    orderReference: text(item['orderReference']),
    lines: lines.filter(isObject).map((line, index) => ({
      line: typeof line['line'] === 'number' ? line['line'] : index + 1,
      description: text(line['description']),
      ...(typeof line['quantity'] === 'number' && { quantity: line['quantity'] }),
      netMassKg: text(line['netMassKg']),
      grossMassKg: text(line['grossMassKg']),
      ...(typeof line['packages'] === 'number' && { packages: line['packages'] }),
      ...(amount(line['invoiced'] ?? line['value']) && { value: amount(line['invoiced'] ?? line['value']) }),
      hs: text(line['hs']),
      origin: text(line['origin']),
      brand: line['brand'] === 'none' ? '' : text(line['brand']),
    })),
  });
}

function party(value: unknown): Party | undefined {
  if (!isObject(value)) return undefined;
  const address = isObject(value['address']) ? value['address'] : {};
  const types: Record<string, Party['typeOfPerson']> = {
    LEGAL: 'TYPE_OF_PERSON_LEGAL',
    NATURAL: 'TYPE_OF_PERSON_NATURAL',
  };
  const account = text(value['accountId']);
  return {
    name: text(value['name']),
    company: text(value['company']),
    typeOfPerson: types[text(value['typeOfPerson'])] ?? 'TYPE_OF_PERSON_UNSPECIFIED',
    ids: account === '' ? [] : [{ kind: 'account', value: account }],
    address: {
      street: text(address['street'] ?? address['line']),
      number: text(address['number']),
      extraLine: '',
      poBox: text(address['poBox']),
      city: text(address['city']),
      postcode: text(address['postcode']),
      subdivision: text(address['subdivision']),
      country: text(address['country']),
    },
    phone: text(value['phone']),
    email: text(value['email']),
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const amount = (value: unknown): { amount: string; currency: string } | undefined =>
  isObject(value) ? { amount: text(value['amount']), currency: text(value['currency']) } : undefined;
