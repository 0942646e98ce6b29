import { ItemScreened } from '@portcullis/contracts';
import type { Declaration, FiredIndicator, HoldKind, HoldStatus, Screening } from '@portcullis/domain';
import type { NewRecord } from '@portcullis/event-log';
import { declarationToWire, ITEM_SCREENED, screeningToWire } from '@portcullis/wire';

/** A decision that opens a parcel from China to the Netherlands; only what a spec names differs. All of it is made up. */
export function aScreening(overrides: Partial<Screening> = {}): Screening {
  const itemId = overrides.itemId ?? 'LX000000005NL~2026';
  const no = overrides.assessmentNo ?? 1;
  return {
    itemId,
    number: itemId.split('~')[0] ?? '',
    causedBy: `post-example/m-${no}/${itemId}`,
    assessmentNo: no,
    basedOn: [{ kind: 'fiscal', operator: 'post-example', messageId: `m-${no}`, channel: 'postal' }],
    provisional: true,
    accepted: true,
    cancelled: false,
    quality: [],
    indicators: [anIndicator()],
    unjudged: [],
    score: { points: 70, byGroup: { brand: 70 }, caps: [] },
    lane: 'red',
    holds: [aHold()],
    selected: true,
    selection: [{ kind: 'score', reference: 'red' }],
    help: [],
    changes: [],
    receipt: {
      factsDigest: 'f',
      rulePack: 'p',
      engine: 'e',
      lookups: {},
      clock: '2026-03-01T08:00:00.000Z',
    },
    ...overrides,
  };
}

export const aHold = (action: HoldStatus['action'] = 'placed', kind: HoldKind = 'customs'): HoldStatus => ({
  kind,
  action,
  reference: `${kind}-1`,
  placedAt: '2026-03-01T08:00:00.000Z',
  text: 'The item is kept for examination.',
});

export const anIndicator = (overrides: Partial<FiredIndicator> = {}): FiredIndicator => ({
  id: 'IPR-BRD-001',
  version: 1,
  group: 'brand',
  strength: 1,
  points: 30,
  text: 'The text names a protected mark.',
  saw: [],
  ...overrides,
});

/** An item about which nothing is to be done. */
export const unselected = (overrides: Partial<Screening> = {}): Partial<Screening> => ({
  lane: 'green',
  indicators: [],
  score: { points: 0, byGroup: {}, caps: [] },
  selected: false,
  selection: [],
  holds: [],
  ...overrides,
});

const aDeclaration = (screening: Screening, overrides: Partial<Declaration> = {}): Declaration => ({
  kind: 'fiscal',
  channel: 'postal',
  submission: {
    operator: 'post-example',
    message: 'ITMATT/1',
    messageId: `m-${screening.assessmentNo}`,
    receivedAt: '2026-03-01T07:00:00.000Z',
  },
  number: screening.number,
  numberType: 's10',
  dispatchedFrom: 'CN',
  destination: 'NL',
  consignor: { typeOfPerson: 'unknown', declared: [], textDefects: [], companyForm: false },
  consignee: { typeOfPerson: 'unknown', declared: [], textDefects: [], companyForm: false },
  lines: [{ line: 1, description: 'shirt', origin: 'CN' }],
  ...overrides,
});

/** The record of a decision as screening publishes it: with its declaration where an officer may have to open the item. */
export function screened(overrides: Partial<Screening> = {}, declaration: Partial<Declaration> = {}): NewRecord {
  const screening = aScreening(overrides);
  const forOfficer = screening.selected || screening.holds.length > 0;
  const value = ItemScreened.encode({
    screening: screeningToWire(screening),
    declaration: forOfficer ? declarationToWire(aDeclaration(screening, declaration)) : undefined,
    parties: undefined,
  }).finish();
  return {
    id: `${screening.causedBy}/screened`,
    key: screening.number,
    type: ITEM_SCREENED,
    value,
  };
}
