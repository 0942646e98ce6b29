/** `LONG`: over 35 characters, which some authorities refuse. */
export type HouseWaybillResult =
  { readonly ok: true; readonly warning?: 'LONG' } | { readonly ok: false; readonly reason: 'LENGTH' | 'FORMAT' };

/**
 * Checks a courier's own number: 1 to 70 printable ASCII characters, not beginning or ending with a space. Carriers define
 * the rest. The EU's ICS2 takes 70, Canada's PACT 35 (domain paper on postal and courier data, section 3.4).
 */
export function checkHouseWaybill(text: string): HouseWaybillResult {
  const { length } = text;
  if (length === 0 || length > LONGEST) return wrongLength;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return wrongFormat;
  }
  if (text.charCodeAt(0) === 0x20 || text.charCodeAt(length - 1) === 0x20) return wrongFormat;
  return length > WIDELY_ACCEPTED ? long : fine;
}

const LONGEST = 70;
const WIDELY_ACCEPTED = 35;
const wrongLength = { ok: false, reason: 'LENGTH' } as const;
const wrongFormat = { ok: false, reason: 'FORMAT' } as const;
const fine = { ok: true } as const;
const long = { ok: true, warning: 'LONG' } as const;
