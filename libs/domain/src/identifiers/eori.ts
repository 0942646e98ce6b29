import { isCountry } from '../places/countries.ts';
import { areCapitalsOrDigits } from './characters.ts';

export interface Eori {
  readonly id: string;
  /** Two letters; `XI` is Northern Ireland. */
  readonly country: string;
  /** 1 to 15 characters that the country gives. */
  readonly national: string;
  /** Other characters than ASCII capitals and digits. A warning only: the official character set was not to be had. */
  readonly warning?: 'CHARACTERS';
}

export type EoriResult =
  { readonly ok: true; readonly eori: Eori } | { readonly ok: false; readonly reason: 'LENGTH' | 'FORMAT' | 'COUNTRY' };

/**
 * Checks the form of an EORI number: a country and up to 15 printable characters, no space. Whether it is registered is a
 * question for the Commission's look-up. Countries outside the Union occur: their authorised traders are known by such
 * numbers. Source: domain paper on postal and courier data, section 3.4; Delegated Regulation (EU) 2015/2446, Annex 12-01.
 */
export function parseEori(text: string): EoriResult {
  if (text.length < 3 || text.length > 17) return wrongLength;
  for (let i = 2; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x21 || code > 0x7e) return wrongFormat;
  }
  const country = text.slice(0, 2);
  if (!isCountry(country) && country !== 'XI') return wrongCountry;
  const eori = { id: text, country, national: text.slice(2) };
  return { ok: true, eori: areCapitalsOrDigits(text, 2, text.length) ? eori : { ...eori, warning: 'CHARACTERS' } };
}

const wrongLength = { ok: false, reason: 'LENGTH' } as const;
const wrongFormat = { ok: false, reason: 'FORMAT' } as const;
const wrongCountry = { ok: false, reason: 'COUNTRY' } as const;
