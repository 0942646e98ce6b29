import type { Finding } from '@portcullis/domain';

import type { HeaderTexts, ItemTexts } from './item-texts.ts';

export type RefusalCode =
  | 'BODY_MISSING'
  | 'BROKEN_JSON'
  | 'BROKEN_XML'
  | 'EMPTY'
  | 'ENTITY'
  | 'TEXT_TOO_LONG'
  | 'TOO_DEEP'
  | 'TOO_LARGE'
  | 'TOO_MANY_ITEMS'
  | 'UNKNOWN_FORMAT'
  | 'WRONG_ENCODING'
  | 'WRONG_ROOT';

/** Why a message cannot be read at all. */
export interface Refusal {
  readonly code: RefusalCode;
  /** `line:column`, both from 1; empty where the reason has no place. */
  readonly pointer: string;
  /** A sentence for the sender. Never repeats what the message says. */
  readonly text: string;
  /** The sender's reference, where it was read before the reading ended. */
  readonly messageId?: string;
}

/** One message of a post, read but not judged. */
export interface ReadMessage {
  readonly header: HeaderTexts;
  /** Message name and version: `ITMATT/1`. */
  readonly form: string;
  readonly items: readonly ItemTexts[];
  readonly findings: Finding[];
  /** Tells two contents under one reference apart. Absent: the digest of the bytes does. */
  readonly digest?: string;
}

/** What became of some bytes: the messages in them (one in XML, one or more in JSON), or why there are none. */
export type Reading = { readonly ok: true; readonly messages: readonly ReadMessage[] } | Refused;

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export const refused = (code: RefusalCode, pointer: string, text: string, messageId?: string): Refused => ({
  ok: false,
  refusal: { code, pointer, text, ...(messageId !== undefined && { messageId }) },
});

export const REFERENCE = {
  /** Said once a message, whatever stands there. */
  unknownElements: (names: ReadonlySet<string>): Finding => ({
    code: 'UNKNOWN_ELEMENTS',
    severity: 'warning',
    pointer: '',
    text: `Left out of account, as the interface does not know them: ${Array.from(names).join(', ')}.`,
  }),
  repeatedElement: (name: string, pointer: string): Finding => ({
    code: 'REPEATED_ELEMENT',
    severity: 'warning',
    pointer,
    text: `${name} stands there more than once; the first was taken.`,
  }),
} as const;
