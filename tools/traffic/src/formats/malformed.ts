/** The ways in which a whole message cannot be read. Each is to be parked. */
export const MALFORMATIONS = [
  'broken-xml',
  'broken-json',
  'truncated',
  'empty',
  'wrong-root',
  'utf-16',
  'invalid-utf-8',
  'entity-bomb',
  'deep-nesting',
  'long-text',
] as const;

export type Malformation = (typeof MALFORMATIONS)[number];

/** Spoils a good XML (for `broken-json`: JSON) message. */
export function spoil(text: string, how: Malformation): Uint8Array {
  return SPOILERS[how](text);
}

const encoder = new TextEncoder();
const utf8 = (text: string): Uint8Array => encoder.encode(text);
const before = '<?xml version="1.0" encoding="UTF-8"?>\n';

const SPOILERS: Readonly<Record<Malformation, (text: string) => Uint8Array>> = {
  'broken-xml': (text) => utf8(text.replace('</ItemId>', '</ItemNumber>')),
  'broken-json': (text) => utf8(text.replace('"item":', '"item"')),
  truncated: (text) => utf8(text.slice(0, Math.floor(text.length * 0.6))),
  empty: () => new Uint8Array(0),
  'wrong-root': (text) => utf8(text.replace('<ITMATT>', '<EMSEVT>').replace('</ITMATT>', '</EMSEVT>')),
  // Says UTF-8, is UTF-16 (little end first, with its mark).
  'utf-16': (text) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) {
      bytes[2 + i * 2] = text.charCodeAt(i) & 0xff;
      bytes[3 + i * 2] = text.charCodeAt(i) >> 8;
    }
    return bytes;
  },
  // A letter of Latin-1 in a message that says UTF-8.
  'invalid-utf-8': (text) => {
    const bytes = utf8(text);
    const at = text.indexOf('<Description>') + '<Description>'.length;
    bytes[utf8(text.slice(0, at)).length] = 0xe9;
    return bytes;
  },
  // Nine levels of ten references each: a billion letters, were it believed.
  'entity-bomb': (text) => {
    let entities = '<!ENTITY e0 "aaaaaaaaaa">';
    for (let level = 1; level < 9; level++) entities += `<!ENTITY e${level} "${`&e${level - 1};`.repeat(10)}">`;
    const bomb = text.replace(before, `${before}<!DOCTYPE ITMATT [${entities}]>\n`);
    return utf8(bomb.replace('<Description>', '<Description>&e8;'));
  },
  'deep-nesting': (text) =>
    utf8(text.replace('<MailClass>', `${'<Extra>'.repeat(40)}${'</Extra>'.repeat(40)}<MailClass>`)),
  'long-text': (text) => utf8(text.replace('<Description>', `<Description>${'long text '.repeat(7000)}`)),
};
