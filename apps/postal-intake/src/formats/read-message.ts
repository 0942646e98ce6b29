import { LIMITS } from './limits.ts';
import { openItmattXmlReader } from './itmatt-xml/read-itmatt-xml.ts';
import { readJson, type DigestText } from './json/read-json.ts';
import { refused, type Reading, type Refused } from './reading.ts';

const CHUNK = 64 * 1024;
const LESS_THAN = 0x3c;

/**
 * Reads the bytes of a message in whichever form they are. The first character decides: XML begins with `<`, JSON with
 * `{` or `[`; the content type only helps to say what is wrong with a message that begins with neither.
 */
export function readMessage(body: Uint8Array, contentType: string, digestOf: DigestText): Reading {
  if (body.byteLength > LIMITS.bytes) return tooLarge(body.byteLength);
  const first = firstByte(body);
  if (first === undefined) return refused('EMPTY', '', 'The message is empty.');
  if (first === LESS_THAN || (!isJsonStart(first) && contentType.includes('xml'))) return readXml(body);
  if (!isJsonStart(first) && !contentType.includes('json') && first < 0x80) {
    return refused('UNKNOWN_FORMAT', '1:1', 'Send XML or JSON.');
  }
  const text = decoded(body);
  return text === undefined ? wrongEncoding() : readJson(text, digestOf);
}

export const tooLarge = (bytes: number): Refused =>
  refused('TOO_LARGE', '', `The message has ${bytes} bytes; send at most ${LIMITS.bytes} at once.`);

/** Piece by piece: a message that is refused early is not decoded to its end. */
function readXml(body: Uint8Array): Reading {
  const reader = openItmattXmlReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < body.byteLength; at += CHUNK) {
    const end = Math.min(at + CHUNK, body.byteLength);
    let piece: string;
    try {
      piece = decoder.decode(body.subarray(at, end), { stream: end < body.byteLength });
    } catch {
      return wrongEncoding();
    }
    if (!reader.write(piece)) break;
  }
  return reader.finish();
}

function decoded(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

const wrongEncoding = (): Reading => refused('WRONG_ENCODING', '', 'Send the message in UTF-8; these bytes are not.');

/** The first byte behind a byte order mark and white space. */
function firstByte(body: Uint8Array): number | undefined {
  let at = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0;
  while (isSpace(body[at])) at++;
  return body[at];
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const isJsonStart = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
