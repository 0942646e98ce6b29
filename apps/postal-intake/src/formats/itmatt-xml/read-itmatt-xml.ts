import { SaxesParser } from 'saxes';

import type { Finding } from '@portcullis/domain';

import { noHeader, noItem, noLine, type HeaderTexts, type ItemTexts, type LineTexts } from '../item-texts.ts';
import { KEPT, LIMITS } from '../limits.ts';
import { REFERENCE, refused, type Reading, type RefusalCode } from '../reading.ts';
import { unknownNames } from '../unknown-names.ts';
import { ROOTS, type Element, type Holder, type Place } from './elements.ts';

/** Reads one flat XML message (functional content of ITMATT v1) piece by piece. */
export interface ItmattXmlReader {
  /** Takes the next piece of text. False: the message is refused, and more of it changes nothing. */
  write(text: string): boolean;
  finish(): Reading;
}

/** Thrown inside the parser to leave it at once; what is said about it stands beside. */
const LEFT = new Error('left the parser');
const UTF8 = /^(utf-?8|us-ascii|ascii)$/i;

/** A state machine over start tag, text and end tag: no tree is built, and nothing outside the known elements is kept. */
export function openItmattXmlReader(): ItmattXmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const header = noHeader();
  const items: ItemTexts[] = [];
  const findings: Finding[] = [];
  const unknown = unknownNames();
  const places: Place[] = [];
  let place: Place = ROOTS;
  let item: ItemTexts = noItem('');
  let line: LineTexts = noLine();
  let leaf: Element | undefined;
  let text = '';
  let depth = 0;
  /** Levels inside an element that is left out of account. */
  let skipped = 0;
  let reading: Reading | undefined;

  const leave = (code: RefusalCode, sentence: string): never => {
    reading = refused(code, `${parser.line}:${parser.column}`, sentence, header.messageId);
    throw LEFT;
  };

  const holderOf = (holder: Holder): Record<string, string | undefined> => {
    const held: HeaderTexts | ItemTexts | LineTexts | ItemTexts['sender'] =
      holder === 'line' ? line : holder === 'item' ? item : holder === 'header' ? header : item[holder];
    return held as unknown as Record<string, string | undefined>;
  };

  const store = (element: Element, name: string, value: string): void => {
    if (value === '') return;
    if (element.kind === 'document') {
      if (item.documents.length < KEPT.documents) item.documents.push({ type: element.type, reference: value });
    } else if (element.kind === 'text') {
      const holder = holderOf(element.holder);
      if (holder[element.field] === undefined) holder[element.field] = value;
      else if (findings.length < KEPT.findings) findings.push(REFERENCE.repeatedElement(name, item.pointer));
    }
  };

  const begin = (what: 'item' | 'line' | undefined): void => {
    if (what === 'item') {
      if (items.length === LIMITS.items) leave('TOO_MANY_ITEMS', `Send at most ${LIMITS.items} items in one message.`);
      item = noItem(`items[${items.length}]`);
      items.push(item);
    } else if (what === 'line') {
      line = noLine();
      if (item.lines.length < KEPT.lines) item.lines.push(line);
    }
  };

  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !UTF8.test(encoding)) leave('WRONG_ENCODING', 'Send the message in UTF-8.');
  });
  parser.on('doctype', () => leave('ENTITY', 'Send the message without a document type declaration.'));

  parser.on('opentag', ({ name }) => {
    if (++depth > LIMITS.depth) leave('TOO_DEEP', `Nest at most ${LIMITS.depth} levels of elements.`);
    if (skipped > 0) {
      skipped++;
      return;
    }
    const element = leaf === undefined ? place.get(name) : undefined;
    if (element === undefined) {
      if (depth === 1) leave('WRONG_ROOT', 'The root element is to be ITMATT, or Item for a message of one item.');
      unknown.add(name);
      skipped = 1;
    } else if (element.kind === 'place') {
      places.push(place);
      place = element.place;
      begin(element.begins);
    } else {
      leaf = element;
      text = '';
    }
  });

  const addText = (piece: string): void => {
    if (text.length + piece.length > LIMITS.text)
      leave('TEXT_TOO_LONG', 'Shorten the text of this element: 64 KB at most.');
    if (leaf !== undefined && skipped === 0) text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  parser.on('closetag', ({ name }) => {
    depth--;
    if (skipped > 0) {
      skipped--;
    } else if (leaf !== undefined) {
      store(leaf, name, text.trim());
      leaf = undefined;
      text = '';
    } else {
      place = places.pop() ?? ROOTS;
    }
  });

  const guarded = (work: () => void): boolean => {
    if (reading !== undefined) return false;
    try {
      work();
      return true;
    } catch (thrown) {
      // The parser throws plain errors; anything else is a fault of ours and no fact about the message.
      if (thrown !== LEFT && (thrown as Error).name !== 'Error') throw thrown;
      reading ??= broken((thrown as Error).message, `${parser.line}:${parser.column}`, header.messageId);
      return false;
    }
  };

  return {
    write: (piece) => guarded(() => parser.write(piece)),
    finish: () => {
      guarded(() => parser.close());
      if (reading !== undefined) return reading;
      if (items.length === 0) return refused('EMPTY', '', 'The message holds no item.', header.messageId);
      const finding = unknown.finding();
      if (finding !== undefined) findings.push(finding);
      return { ok: true, messages: [{ header, form: 'ITMATT/1', items, findings }] };
    },
  };
}

/** What the parser says up to the first colon: behind it may stand words of the message. */
function broken(message: string, pointer: string, messageId: string | undefined): Reading {
  const what = message.split(':', 1).join('').replace(/\.$/, '');
  return what === 'undefined entity'
    ? refused('ENTITY', pointer, 'Write the character itself: only the five entities of XML are read.', messageId)
    : refused('BROKEN_XML', pointer, `This is no well-formed XML: ${what}.`, messageId);
}
