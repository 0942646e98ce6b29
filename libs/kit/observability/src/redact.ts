/** Stands where a value was that may say who somebody is. */
export const HIDDEN = '[hidden]';

const DEEPEST = 8;
const LONGEST_LIST = 100;

/** Words that name party data, whatever stands around them in a compound (`consigneeName`, `phone_number`). */
const ANYWHERE =
  /consignor|consignee|sender|recipient|addressee|party|parties|phone|email|e_?mail|passw|secret|token|authorization/;
/** Words that name party data only when they stand alone: `hostname` and `remoteAddress` are none. */
const ALONE = new Set(
  (
    'name first_name firstname last_name lastname full_name fullname surname company contact address address_line ' +
    'street extra_line extraline po_box pobox city postcode zip mobile telephone fax eori plain'
  ).split(' '),
);
/** Hashes and counts about a party say nothing of who it is; bytes are never shown. */
const HARMLESS = /(key|keys|key_id|hash|count|total)$/;

const verdicts = new Map<string, boolean>();

/** True when a field of this name looks as if it held party data or a credential. */
export function isHidden(field: string): boolean {
  let verdict = verdicts.get(field);
  if (verdict === undefined) {
    const name = field
      .replace(/([a-z])([A-Z])/g, '$1_$2')
      .toLowerCase()
      .replaceAll('-', '_');
    verdict = ALONE.has(name) || (ANYWHERE.test(name) && !HARMLESS.test(name));
    if (verdicts.size < 5_000) verdicts.set(field, verdict);
  }
  return verdict;
}

/** A copy without what may say who somebody is, at any depth. Errors pass: their own serializer comes later. */
export function redacted(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return redactedObject(value, 0);
}

function redactedObject(value: object, depth: number): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [field, member] of Object.entries(value))
    copy[field] = isHidden(field) && member !== undefined ? HIDDEN : redactedValue(member, depth + 1);
  return copy;
}

function redactedValue(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null || Error.isError(value)) return value;
  if (depth > DEEPEST) return '[deeper]';
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map((member) => redactedValue(member, depth + 1));
  if (value instanceof Date) return value.toJSON();
  return redactedObject(value, depth);
}
