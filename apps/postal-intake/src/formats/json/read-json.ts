import type { Finding } from '@portcullis/domain';

import { noHeader, noItem, noLine, type ItemTexts, type LineTexts, type PartyTexts } from '../item-texts.ts';
import { KEPT, LIMITS } from '../limits.ts';
import { refused, type ReadMessage, type Reading } from '../reading.ts';
import { unknownNames, type UnknownNames } from '../unknown-names.ts';
import { MEMBERS, type JsonMessage } from './json-message.ts';
import { brokenAt, lineAndColumn, tooDeepAt } from './json-place.ts';

/** Names a content by its digest; comes in as an argument because it is the caller's choice how. */
export type DigestText = (text: string) => string;

interface Group {
  readonly reference: string | undefined;
  readonly form: string;
  readonly items: ItemTexts[];
  readonly sources: unknown[];
}

/** Thrown inside the walk to leave it at once when a text is over the limit. */
const LEFT = new Error('left the reader');

/** Reads the object of one item, or a list of them. Items of one reference make one message, wherever they stand. */
export function readJson(text: string, digestOf: DigestText): Reading {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refused('TOO_DEEP', lineAndColumn(text, deep), `Nest at most ${LIMITS.depth} levels.`);
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return refused('BROKEN_JSON', lineAndColumn(text, brokenAt(text)), 'From here on this is no JSON.');
  }
  if (!isObject(root)) return refused('WRONG_ROOT', '1:1', 'Send the object of one item, or {"messages": [ … ]}.');
  const listed = (root as { messages?: unknown }).messages;
  if (listed === undefined) {
    if (!isObject((root as JsonMessage).item)) {
      return refused('WRONG_ROOT', '1:1', 'Send the object of one item, or {"messages": [ … ]}.');
    }
    return readAll([root], () => 'item', digestOf);
  }
  if (!Array.isArray(listed)) return refused('WRONG_ROOT', '1:1', '"messages" is to be a list.');
  if (listed.length === 0) return refused('EMPTY', '', 'The message holds no item.');
  if (listed.length > LIMITS.items) {
    return refused('TOO_MANY_ITEMS', '', `Send at most ${LIMITS.items} items in one message.`);
  }
  return readAll(listed, (index) => `messages[${index}]`, digestOf);
}

function readAll(listed: readonly unknown[], pointerOf: (index: number) => string, digestOf: DigestText): Reading {
  const unknown = unknownNames();
  const groups = new Map<string | undefined, Group>();
  const findings: Finding[] = [];
  try {
    listed.forEach((message, index) => {
      const pointer = pointerOf(index);
      if (isObject(message)) readMessage(message, pointer, groups, unknown);
      else if (findings.length < KEPT.findings) findings.push(unreadable(pointer));
    });
  } catch (thrown) {
    if (thrown !== LEFT) throw thrown;
    return refused('TEXT_TOO_LONG', '', 'Shorten the longest text: 64 KB at most.');
  }
  if (groups.size === 0) return refused('EMPTY', '', 'The message holds no item.');
  const finding = unknown.finding();
  if (finding !== undefined) findings.push(finding);
  const messages = Array.from(groups.values(), ({ reference, form, items, sources }, index): ReadMessage => ({
    header: { ...noHeader(), messageId: reference },
    form,
    items,
    findings: index === 0 ? findings : [],
    digest: digestOf(JSON.stringify(sources)),
  }));
  return { ok: true, messages };
}

const unreadable = (pointer: string): Finding => ({
  code: 'ITEM_UNREADABLE',
  severity: 'error',
  pointer,
  text: 'Send an object for each item.',
});

function readMessage(
  message: JsonMessage,
  pointer: string,
  groups: Map<string | undefined, Group>,
  unknown: UnknownNames,
): void {
  const known = (value: unknown, members: readonly string[]): Record<string, unknown> => {
    if (!isObject(value)) return NOTHING;
    for (const name in value) if (!members.includes(name)) unknown.add(name);
    return value as Record<string, unknown>;
  };
  known(message, MEMBERS.message);
  const source = known(message.source, MEMBERS.source);
  const reference = textOf(source.messageRef);
  const item = itemOf(message, pointer, known);
  item.header = {
    messageId: reference,
    preparedAt: textOf(source.preparedAt),
    sequence: textOf(source.sequence),
    circumstance: textOf(source.circumstance),
  };
  let group = groups.get(reference);
  if (group === undefined) {
    group = { reference, form: formOf(textOf(source.message), textOf(source.version)), items: [], sources: [] };
    groups.set(reference, group);
  }
  group.items.push(item);
  group.sources.push(message);
}

type Known = (value: unknown, members: readonly string[]) => Record<string, unknown>;

function itemOf(message: JsonMessage, pointer: string, known: Known): ItemTexts {
  const texts = noItem(pointer);
  const item = known(message.item, MEMBERS.item);
  texts.itemId = textOf(item.id);
  texts.postedOn = textOf(item.postedOn);
  texts.cancelled = textOf(item.cancelled);
  texts.totalWeight = textOf(item.grossMassKg);
  texts.mailClass = textOf(item.mailClass);
  texts.nature = textOf(item.nature);
  texts.gift = textOf(item.gift);
  texts.originCountry = textOf(item.originCountry);
  texts.orderReference = textOf(item.orderReference);
  [texts.totalValue, texts.totalCurrency] = amountOf(item.declaredValue, known);
  [texts.transportCosts, texts.transportCurrency] = amountOf(item.postalCharges, known);
  [texts.insurance, texts.insuranceCurrency] = amountOf(item.insurance, known);
  for (const one of listOf(item.documents).slice(0, KEPT.documents)) {
    const document = known(one, MEMBERS.document);
    const reference = textOf(document.reference);
    if (reference !== undefined) texts.documents.push({ type: textOf(document.type) ?? 'other', reference });
  }
  const vatScheme = known(message.vatScheme, MEMBERS.vatScheme);
  texts.vatSchemeKind = textOf(vatScheme.kind);
  texts.iossNumber = textOf(vatScheme.number);
  const links = known(message.links, MEMBERS.links);
  texts.receptacleId = textOf(links.receptacleId);
  texts.despatchId = textOf(links.despatchId);
  fillParty(texts.sender, message.sender, known);
  fillParty(texts.receiver, message.addressee, known);
  for (const one of listOf(message.contents).slice(0, KEPT.lines)) texts.lines.push(lineOf(one, known));
  return texts;
}

function lineOf(value: unknown, known: Known): LineTexts {
  const texts = noLine();
  const line = known(value, MEMBERS.line);
  texts.description = textOf(line.description);
  texts.numberOfPieces = textOf(line.quantity);
  texts.weight = textOf(line.netMassKg);
  texts.hsCode = textOf(line.hs);
  texts.originCountry = textOf(line.origin);
  [texts.value, texts.currency] = amountOf(line.value, known);
  return texts;
}

function fillParty(texts: PartyTexts, value: unknown, known: Known): void {
  const party = known(value, MEMBERS.party);
  texts.name = textOf(party.name);
  texts.company = textOf(party.company);
  texts.typeOfPerson = textOf(party.typeOfPerson);
  texts.taxId = textOf(party.taxId);
  texts.telephone = textOf(party.phone);
  texts.email = textOf(party.email);
  const address = known(party.address, MEMBERS.address);
  texts.street = textOf(address.line) ?? textOf(address.street);
  texts.houseNumber = textOf(address.number);
  texts.city = textOf(address.city);
  texts.postCode = textOf(address.postcode);
  texts.country = textOf(address.country);
}

function amountOf(value: unknown, known: Known): [amount: string | undefined, currency: string | undefined] {
  const amount = known(value, MEMBERS.amount);
  return [textOf(amount.amount), textOf(amount.currency)];
}

const NOTHING: Record<string, unknown> = {};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Trimmed text; a number or a yes or no as written by JSON. An empty text is not declared. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  if (value.length > LIMITS.text) throw LEFT;
  const text = value.trim();
  return text === '' ? undefined : text.toWellFormed();
}

const FORM = /^[A-Za-z0-9.]{1,12}$/;

const formOf = (message = 'ITMATT', version = '1'): string =>
  FORM.test(message) && FORM.test(version) ? `${message}/${version}` : 'ITMATT/1';
