import * as wire from '@portcullis/contracts';
import type {
  Channel,
  DeclarationKind,
  HoldAction,
  HoldKind,
  IprScope,
  Lane,
  Nature,
  NumberType,
  ReliefStatus,
  ResultCode,
  Severity,
  TypeOfPerson,
} from '@portcullis/domain';

/** A two-way table between one of our words and its enum member. What it does not know reads as undefined. */
interface Words<Word extends string, Member extends string> {
  readonly toWire: Readonly<Record<Word, Member>>;
  /** Undefined for UNSPECIFIED and for a value of a newer writer. */
  fromWire(member: Member): Word | undefined;
}

export const channels = words<Channel, wire.Channel>({ postal: wire.Channel.POSTAL, express: wire.Channel.EXPRESS });

export const declarationKinds = words<DeclarationKind, wire.DeclarationKind>({
  security: wire.DeclarationKind.SECURITY,
  fiscal: wire.DeclarationKind.FISCAL,
});

export const natures = words<Nature, wire.Nature>({
  sale: wire.Nature.SALE,
  return: wire.Nature.RETURN,
  gift: wire.Nature.GIFT,
  sample: wire.Nature.SAMPLE,
  documents: wire.Nature.DOCUMENTS,
  mixed: wire.Nature.MIXED,
  other: wire.Nature.OTHER,
});

export const numberTypes = words<NumberType, wire.NumberType>({
  s10: wire.NumberType.S10,
  'house-waybill': wire.NumberType.HOUSE_WAYBILL,
  other: wire.NumberType.OTHER,
});

export const typesOfPerson = words<TypeOfPerson, wire.TypeOfPerson>({
  natural: wire.TypeOfPerson.NATURAL,
  legal: wire.TypeOfPerson.LEGAL,
  unknown: wire.TypeOfPerson.UNSPECIFIED,
});

export const lanes = words<Lane, wire.Lane>({
  green: wire.Lane.GREEN,
  blue: wire.Lane.BLUE,
  yellow: wire.Lane.YELLOW,
  orange: wire.Lane.ORANGE,
  red: wire.Lane.RED,
});

export const severities = words<Severity, wire.Severity>({
  error: wire.Severity.ERROR,
  incomplete: wire.Severity.INCOMPLETE,
  warning: wire.Severity.WARNING,
});

export const reliefStatuses = words<ReliefStatus, wire.ReliefStatus>({
  free: wire.ReliefStatus.FREE,
  due: wire.ReliefStatus.DUE,
  'collected-at-sale': wire.ReliefStatus.COLLECTED_AT_SALE,
  'flat-charge': wire.ReliefStatus.FLAT_CHARGE,
  simplified: wire.ReliefStatus.SIMPLIFIED,
  unknown: wire.ReliefStatus.UNKNOWN,
});

export const iprScopes = words<IprScope['status'], wire.IprScopeStatus>({
  outside: wire.IprScopeStatus.OUTSIDE,
  ordinary: wire.IprScopeStatus.ORDINARY,
  'small-consignment': wire.IprScopeStatus.SMALL_CONSIGNMENT,
  unknown: wire.IprScopeStatus.UNKNOWN,
});

export const holdKinds = words<HoldKind, wire.HoldKind>({
  RFI: wire.HoldKind.RFI,
  RFS: wire.HoldKind.RFS,
  DNL: wire.HoldKind.DNL,
  customs: wire.HoldKind.CUSTOMS,
});

export const holdActions = words<HoldAction, wire.HoldAction>({
  placed: wire.HoldAction.PLACED,
  'still-in-place': wire.HoldAction.STILL_IN_PLACE,
  removed: wire.HoldAction.REMOVED,
});

export const resultCodes = words<ResultCode, wire.ResultCode>({
  R0: wire.ResultCode.R0,
  R1: wire.ResultCode.R1,
  R1C: wire.ResultCode.R1C,
  R1G: wire.ResultCode.R1G,
  R1U: wire.ResultCode.R1U,
  R2: wire.ResultCode.R2,
  R3: wire.ResultCode.R3,
  R4: wire.ResultCode.R4,
  R5: wire.ResultCode.R5,
  R6: wire.ResultCode.R6,
});

function words<Word extends string, Member extends string>(
  toWire: Readonly<Record<Word, Member>>,
): Words<Word, Member> {
  const back = new Map<string, Word>(Object.entries(toWire).map(([word, member]) => [member as string, word as Word]));
  return { toWire, fromWire: (member) => back.get(member) };
}
