export { AppError, isAppError, type AppErrorCode } from './errors.ts';
export { asNominal, revealFor, type Nominal } from './nominal.ts';
export { allOf, anyOf, not, triOf, type Tri } from './logic/three-valued.ts';
export type { Amount, CountryCode, Instant, LocalDate } from './item/values.ts';
export { addDays, addMonths, daysBetween, toInstant, toLocalDate } from './item/instant.ts';
export type { NominalParty, PartyField, PartyTextDefect, PartyTraits, PlainParty, TypeOfPerson } from './item/party.ts';
export type {
  Channel,
  Declaration,
  DeclarationKind,
  GoodsLine,
  Nature,
  NumberType,
  OfficerRevision,
  Submission,
} from './item/declaration.ts';
export type { PhysicalEvent, PhysicalKind } from './item/physical.ts';
export type { Finding, Severity } from './screening/finding.ts';
export { LANES, stricterLane, type Lane } from './screening/lane.ts';
export type { HoldAction, HoldKind, HoldStatus, OpenHold } from './screening/hold.ts';
export type { IprScope, RateUsed, Relief, ReliefResult, ReliefStatus } from './screening/relief.ts';
export type {
  FiredIndicator,
  IndicatorGroup,
  Score,
  SeenValue,
  TextSpan,
  UnjudgedIndicator,
} from './screening/indicator.ts';
export type { Change, Help, Receipt, Screening, SelectionReason } from './screening/screening.ts';
export { RESULT_CODES, VERDICT_OF, type FoundLine, type ResultCode, type ResultVerdict } from './inspection/result.ts';
export type {
  AlertFact,
  Facts,
  LineFacts,
  MarkFact,
  PartyHistory,
  PreviousDecision,
  Sighting,
  SightingFacts,
} from './facts/facts.ts';
export type { IndicatorSetting, Profile, RulePack } from './rules/rule-pack.ts';
export type { DeMinimisRule } from './rules/de-minimis-rule.ts';
export { currencyDecimals, currencyStatus } from './money/currencies.ts';
export { parseDecimal } from './money/decimal.ts';
export {
  addMoney,
  compareMoney,
  convertMoney,
  formatMoney,
  parseMoney,
  scaleMoney,
  type Money,
  type MoneyResult,
  type Rounding,
} from './money/money.ts';
export { formatMassKg, KILOGRAM, parseMassKg } from './measures/mass.ts';
export { EU_MEMBERS, isCountry, isEuMember, issuesS10 } from './places/countries.ts';
export { parseHsCode, type HsDefect, type HsResult } from './goods/hs-code.ts';
export {
  checkS10,
  normaliseS10,
  s10CheckDigit,
  type S10,
  type S10Defect,
  type S10Result,
  type S10Warning,
} from './identifiers/s10.ts';
export { parseImpc, type Impc } from './identifiers/impc.ts';
export {
  parseDespatchId,
  parseReceptacleId,
  type Despatch,
  type DespatchResult,
  type Receptacle,
  type ReceptacleResult,
} from './identifiers/receptacle.ts';
export { parseAirWaybill, type AirWaybill, type AirWaybillResult } from './identifiers/air-waybill.ts';
export { checkHouseWaybill, type HouseWaybillResult } from './identifiers/house-waybill.ts';
export { parseIossNumber, type IossNumber, type IossResult } from './identifiers/ioss.ts';
export { parseEori, type Eori, type EoriResult } from './identifiers/eori.ts';
export {
  classifyNumber,
  type NumberClass,
  type NumberClassification,
  type NumberReason,
} from './identifiers/number-type.ts';
export { normaliseParty } from './text/fold-name.ts';
export { companyForm } from './text/company-form.ts';
export type { ApplicationInForce, Right } from './rights/right.ts';
export { sumOfLines } from './item/sum-of-lines.ts';
