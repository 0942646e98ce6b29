import {
  normaliseS10,
  toLocalDate,
  type Amount,
  type Declaration,
  type Finding,
  type GoodsLine,
  type Submission,
  sumOfLines,
} from '@portcullis/domain';
import type { Building } from '@portcullis/wire';

import type { ItemTexts, LineTexts } from '../formats/item-texts.ts';
import { KEPT } from '../formats/limits.ts';
import { clip, codeOf } from './clip.ts';
import { natureOf, yesOrNo } from './nature-of.ts';
import { partyOf, type DeclaredParty, type TraitsOf } from './party-of.ts';
import { usableReference } from './submission-of.ts';

export interface DeclaredItem {
  readonly declaration: Declaration;
  readonly sender: DeclaredParty;
  readonly receiver: DeclaredParty;
}

/** ICS2 specific circumstance of a postal security filing before loading. */
const SECURITY_FILING = 'F43';
const S10_LENGTH = 13;

/**
 * The canonical declaration of one item as it stands in a message; undefined where it has no number to go by. Values stay
 * as declared, wrong ones too: to judge them is for the quality check, which answers item by item.
 */
export function declarationOf(
  texts: ItemTexts,
  submission: Submission,
  circumstance: string | undefined,
  traitsOf: TraitsOf,
  findings: (finding: Finding) => void,
): DeclaredItem | undefined {
  const number = numberOf(texts.itemId);
  if (number === undefined) {
    findings(finding('ITEM_WITHOUT_NUMBER', 'error', `${texts.pointer}.id`, 'Give the number of the item.'));
    return undefined;
  }
  const sender = partyOf(texts.sender);
  const receiver = partyOf(texts.receiver);
  const filing = texts.circumstance ?? circumstance;
  const d: Building<Declaration> = {
    kind: filing === SECURITY_FILING ? 'security' : 'fiscal',
    channel: 'postal',
    submission,
    number,
    numberType: number.length === S10_LENGTH ? 's10' : 'other',
    consignor: traitsOf(sender, 'sender'),
    consignee: traitsOf(receiver, 'receiver'),
    lines: NO_LINES,
  };
  if (filing !== undefined) d.circumstance = clip(filing, KEPT.code);
  if (texts.postedOn !== undefined) {
    const postedOn = toLocalDate(texts.postedOn);
    if (postedOn !== undefined) d.postedOn = postedOn;
    else findings(finding('POSTED_ON_INVALID', 'warning', `${texts.pointer}.postedOn`, 'Give a day as YYYY-MM-DD.'));
  }
  if (isCancelled(texts, findings)) {
    d.cancelled = true;
    return { declaration: d, sender, receiver };
  }
  fill(d, texts, findings);
  if (receiver.country !== undefined) d.destination = receiver.country;
  if (d.dispatchedFrom === undefined && sender.country !== undefined) d.dispatchedFrom = sender.country;
  if (texts.receiver.postCode !== undefined) d.destinationPostcodeArea = postcodeArea(texts.receiver.postCode);
  d.lines = texts.lines.map((line, index) => lineOf(line, index, texts.pointer, findings));
  if (texts.totalValue === undefined) {
    const sum = sumOfLines(d.lines);
    if (sum !== undefined) d.totalValue = sum;
  }
  return { declaration: d, sender, receiver };
}

const NO_LINES: readonly GoodsLine[] = [];

/** A S10 in its canonical form, also one that its check digit denies; any other number as it was given. */
function numberOf(itemId: string | undefined): string | undefined {
  const given = usableReference(itemId);
  if (given === undefined) return undefined;
  const normalised = normaliseS10(given);
  return normalised.length === S10_LENGTH ? normalised : given;
}

function isCancelled({ cancelled, pointer }: ItemTexts, findings: (finding: Finding) => void): boolean {
  if (cancelled === undefined) return false;
  const flag = yesOrNo(cancelled);
  if (flag === undefined) {
    findings(finding('CANCELLED_UNREADABLE', 'warning', `${pointer}.cancelled`, 'Say true or false; not cancelled.'));
  }
  return flag === true;
}

function fill(d: Building<Declaration>, texts: ItemTexts, findings: (finding: Finding) => void): void {
  const nature = natureOf(texts.nature, texts.gift, texts.pointer, findings);
  if (nature !== undefined) d.nature = nature;
  if (texts.mailClass !== undefined) d.mailClass = clip(texts.mailClass, KEPT.shortText);
  if (texts.totalWeight !== undefined) d.grossMassKg = clip(texts.totalWeight, KEPT.shortText);
  const totalValue = amountOf(texts.totalValue, texts.totalCurrency);
  if (totalValue !== undefined) d.totalValue = totalValue;
  const transportCharges = amountOf(texts.transportCosts, texts.transportCurrency);
  if (transportCharges !== undefined) d.transportCharges = transportCharges;
  const insurance = amountOf(texts.insurance, texts.insuranceCurrency);
  if (insurance !== undefined) d.insurance = insurance;
  if (texts.originCountry !== undefined) d.dispatchedFrom = codeOf(texts.originCountry, KEPT.code);
  if (texts.iossNumber !== undefined) {
    const kind = clip(texts.vatSchemeKind ?? 'IOSS', KEPT.shortText);
    d.vatScheme = { kind, number: clip(texts.iossNumber, KEPT.shortText) };
  }
  if (texts.orderReference !== undefined) d.orderReference = clip(texts.orderReference, KEPT.reference);
  if (texts.receptacleId !== undefined) d.receptacleId = clip(texts.receptacleId, KEPT.shortText);
  if (texts.despatchId !== undefined) d.despatchId = clip(texts.despatchId, KEPT.shortText);
  if (texts.documents.length > 0) {
    d.documents = texts.documents.map(({ type, reference }) => ({
      type: clip(type, KEPT.shortText),
      reference: clip(reference, KEPT.reference),
    }));
  }
}

function lineOf(texts: LineTexts, index: number, pointer: string, findings: (finding: Finding) => void): GoodsLine {
  const line: Building<GoodsLine> = { line: index + 1 };
  if (texts.description !== undefined) line.description = clip(texts.description, KEPT.longText);
  if (texts.numberOfPieces !== undefined) {
    const quantity = NUMBER.test(texts.numberOfPieces) ? Number(texts.numberOfPieces) : undefined;
    if (quantity !== undefined) line.quantity = quantity;
    else {
      const at = `${pointer}.lines[${index}].quantity`;
      findings(finding('QUANTITY_UNREADABLE', 'incomplete', at, 'Give the number of pieces as a number.'));
    }
  }
  if (texts.weight !== undefined) line.netMassKg = clip(texts.weight, KEPT.shortText);
  const value = amountOf(texts.value, texts.currency);
  if (value !== undefined) line.value = value;
  if (texts.hsCode !== undefined) line.hs = clip(texts.hsCode, KEPT.shortText);
  if (texts.originCountry !== undefined) line.origin = codeOf(texts.originCountry, KEPT.code);
  return line;
}

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;

function amountOf(amount: string | undefined, currency: string | undefined): Amount | undefined {
  if (amount === undefined) return undefined;
  return { amount: clip(amount, KEPT.shortText), currency: currency === undefined ? '' : codeOf(currency, KEPT.code) };
}

/** Enough of a postcode to tell a territory, too little to find a house. */
const postcodeArea = (postCode: string): string => postCode.replaceAll(' ', '').slice(0, 2).toUpperCase();

const finding = (code: string, severity: Finding['severity'], pointer: string, text: string): Finding => ({
  code,
  severity,
  pointer,
  text,
});
