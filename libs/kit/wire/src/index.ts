export {
  amountFromWire,
  declarationFromWire,
  declarationToWire,
  lineFromWire,
  revisionFromWire,
  revisionToWire,
} from './declaration.ts';
export {
  channels,
  declarationKinds,
  holdActions,
  holdKinds,
  iprScopes,
  lanes,
  natures,
  numberTypes,
  reliefStatuses,
  resultCodes,
  severities,
  typesOfPerson,
} from './enums.ts';
export {
  declaredRecord,
  ITEM_DECLARED,
  ITEM_REOPENED,
  itemKey,
  itemKeyOf,
  physicalRecord,
  readItemEvent,
  reopenedRecord,
  sealedFromText,
  sealedToText,
  sealedToWire,
  type ItemEvent,
  type SealedBlock,
  type SealedText,
} from './events.ts';
export { fromTimestamp, toTimestamp, type Building } from './instants.ts';
export { outcomeOf } from './outcome.ts';
export {
  INSPECTION_DECIDED,
  isForOfficer,
  isForPost,
  ITEM_SCREENED,
  notConcerned,
  readInspectionDecided,
  readScreened,
  type ReadableRecord,
} from './read-record.ts';
export { readRight, RIGHT_CHANGED, rightRecord } from './right.ts';
export { findingToWire, holdToWire, screeningFromWire, screeningToWire } from './screening.ts';
