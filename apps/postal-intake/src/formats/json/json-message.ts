/**
 * The object of one item as a post sends it in JSON. What a member really holds is known only when it is read, so each is
 * `unknown`; the names are the contract (`docs/interfaces/postal-messages.md`, JSON).
 */
export interface JsonMessage {
  readonly type?: unknown;
  readonly schemaVersion?: unknown;
  readonly source?: unknown;
  readonly item?: unknown;
  readonly sender?: unknown;
  readonly addressee?: unknown;
  readonly vatScheme?: unknown;
  readonly contents?: unknown;
  readonly links?: unknown;
}

export const MEMBERS = {
  message: ['type', 'schemaVersion', 'source', 'item', 'sender', 'addressee', 'vatScheme', 'contents', 'links'],
  source: ['message', 'version', 'operator', 'messageRef', 'preparedAt', 'sequence', 'circumstance'],
  item: [
    'id',
    'idType',
    'postedOn',
    'mailClass',
    'nature',
    'gift',
    'cancelled',
    'grossMassKg',
    'declaredValue',
    'postalCharges',
    'insurance',
    'originCountry',
    'orderReference',
    'documents',
  ],
  party: ['name', 'company', 'typeOfPerson', 'address', 'taxId', 'phone', 'email'],
  address: ['line', 'street', 'number', 'city', 'postcode', 'country'],
  vatScheme: ['kind', 'number'],
  line: ['line', 'description', 'quantity', 'netMassKg', 'value', 'hs', 'origin'],
  amount: ['amount', 'currency'],
  document: ['type', 'reference'],
  links: ['receptacleId', 'despatchId'],
} as const satisfies Record<string, readonly string[]>;
