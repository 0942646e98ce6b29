import { LIMITS } from '../limits.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const COLON = 58;
const COMMA = 44;

/** Where a text nests deeper than allowed, or undefined. One pass over the characters, so that no depth costs a stack. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      if (++depth > LIMITS.depth) return i;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth--;
  }
  return undefined;
}

/** `line:column` of a character, both from 1. */
export function lineAndColumn(text: string, at: number): string {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) {
    line++;
    start = next + 1;
  }
  return `${line}:${at - start + 1}`;
}

type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where a text that `JSON.parse` refused goes wrong. The platform's own message is no help: it quotes the text, and that
 * may hold names. Looks at the order of the tokens, and not into strings; the end of the text where no token is wrong.
 */
export function brokenAt(text: string): number {
  const open: number[] = [];
  let expected: Expected = 'value';
  for (let at = firstInk(text, 0); at < text.length; at = firstInk(text, at)) {
    const code = text.charCodeAt(at);
    const mayBegin = expected === 'value' || expected === 'value-or-end';
    if (code === QUOTE) {
      const isName: boolean = expected === 'name' || expected === 'name-or-end';
      const end = endOfString(text, at);
      if (!(isName || mayBegin) || end === text.length) return at;
      expected = isName ? 'colon' : behindValue(open);
      at = end + 1;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      if (!mayBegin) return at;
      open.push(code);
      expected = code === OPEN_OBJECT ? 'name-or-end' : 'value-or-end';
      at++;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      const opening = code === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_LIST;
      const empty = code === CLOSE_OBJECT ? 'name-or-end' : 'value-or-end';
      if ((expected !== 'comma-or-end' && expected !== empty) || open.pop() !== opening) return at;
      expected = behindValue(open);
      at++;
    } else if (code === COLON) {
      if (expected !== 'colon') return at;
      expected = 'value';
      at++;
    } else if (code === COMMA) {
      if (expected !== 'comma-or-end') return at;
      expected = open.at(-1) === OPEN_OBJECT ? 'name' : 'value';
      at++;
    } else {
      SCALAR.lastIndex = at;
      if (!mayBegin || !SCALAR.test(text)) return at;
      expected = behindValue(open);
      at = SCALAR.lastIndex;
    }
  }
  return text.length;
}

const behindValue = (open: readonly number[]): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end');

function firstInk(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return at;
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) return i;
    if (code === BACKSLASH) i++;
  }
  return text.length;
}
