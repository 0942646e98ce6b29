import { AppError } from '@portcullis/domain';
import type { Value } from '@portcullis/document-store';

/** How documents become JSON text. One per collection: it remembers whether its documents hold bigints. */
export interface DocumentText {
  /** `invalid` for what JSON cannot hold: half a surrogate pair, a number that is not finite. */
  write(id: string, document: object): string;
}

const TAG = '$bigint';
const MAY_HOLD_TAG = '$bigint"';
/** A field that looks like the tag, with any number of `$` before it, is written with one more. */
const LOOKS_LIKE_TAG = /^\$+bigint$/;

export function documentText(): DocumentText {
  let holdsBigints = false;

  const stringify = (document: object): string => {
    if (!holdsBigints) {
      try {
        const text = JSON.stringify(document);
        if (!text.includes(MAY_HOLD_TAG)) return text;
      } catch (thrown) {
        if (!hasBigint(document as Value)) throw thrown;
        holdsBigints = true; // the next ones will, too: spare the failed attempt
      }
    }
    return JSON.stringify(tagged(document as Value));
  };

  return {
    write: (id, document) => {
      let text: string;
      try {
        text = stringify(document);
      } catch (thrown) {
        throw new AppError('invalid', `the document ${id} is no JSON`, thrown);
      }
      // JSON.stringify escapes half surrogate pairs and writes null for NaN: both are rare enough to look twice.
      if (text.includes('\\ud') && hasLoneSurrogate(document as Value))
        throw new AppError('invalid', `the document ${id} holds half a surrogate pair`);
      if (text.includes('null') && hasNoJson(document as Value))
        throw new AppError('invalid', `the document ${id} holds a number that is not finite, or undefined in a list`);
      return text;
    },
  };
}

export function readDocument(text: string): unknown {
  const document = JSON.parse(text) as Value;
  return text.includes(MAY_HOLD_TAG) ? untagged(document) : document;
}

function tagged(value: Value | undefined): unknown {
  if (typeof value === 'bigint') return { [TAG]: value.toString() };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(tagged);
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value))
    set(copy, LOOKS_LIKE_TAG.test(name) ? `$${name}` : name, tagged(member));
  return copy;
}

function untagged(value: Value): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(untagged);
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (name === TAG) return BigInt(member as string);
    set(copy, LOOKS_LIKE_TAG.test(name) ? name.slice(1) : name, untagged(member as Value));
  }
  return copy;
}

/** Plain assignment to `__proto__` would set the prototype instead of a field. */
function set(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
  else target[name] = value;
}

const hasBigint = (value: Value): boolean => some(value, (leaf) => typeof leaf === 'bigint');

const hasLoneSurrogate = (value: Value): boolean =>
  some(value, (leaf) => typeof leaf === 'string' && !leaf.isWellFormed());

const hasNoJson = (value: Value): boolean =>
  some(value, (leaf, inList) => (typeof leaf === 'number' && !Number.isFinite(leaf)) || (leaf === undefined && inList));

/** True when a leaf, or the name of a member, is what is looked for. */
function some(value: Value | undefined, sought: (leaf: unknown, inList: boolean) => boolean, inList = false): boolean {
  if (typeof value !== 'object' || value === null) return sought(value, inList);
  if (Array.isArray(value)) return (value as readonly Value[]).some((member) => some(member, sought, true));
  return Object.entries(value).some(([name, member]) => sought(name, false) || some(member, sought));
}
