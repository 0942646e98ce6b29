import { areDigits } from './characters.ts';

/** A master air waybill. */
export interface AirWaybill {
  /** `PPP-NNNNNNNN`. */
  readonly id: string;
  /** The airline's three digits. */
  readonly prefix: string;
  /** Eight digits, the last of which is the check digit. */
  readonly serial: string;
  /** The last digit is not the first seven mod 7. A warning only: that rule is general knowledge. */
  readonly warning?: 'CHECK_DIGIT';
}

export type AirWaybillResult =
  { readonly ok: true; readonly airWaybill: AirWaybill } | { readonly ok: false; readonly reason: 'FORMAT' };

/**
 * Reads three digits, a hyphen or none, and eight digits. Source: domain paper on postal and courier data, section 3.4;
 * that the last digit checks the others is published, how it does is general knowledge.
 */
export function parseAirWaybill(text: string): AirWaybillResult {
  const at = text.length === 12 && text.charAt(3) === '-' ? 4 : 3;
  if (text.length !== at + 8 || !areDigits(text, 0, 3) || !areDigits(text, at, at + 8)) return refused;
  const prefix = text.slice(0, 3);
  const serial = text.slice(at);
  const airWaybill = { id: `${prefix}-${serial}`, prefix, serial };
  const fits = Number(serial.slice(0, 7)) % 7 === Number(serial.slice(7));
  return { ok: true, airWaybill: fits ? airWaybill : { ...airWaybill, warning: 'CHECK_DIGIT' } };
}

const refused = { ok: false, reason: 'FORMAT' } as const;
