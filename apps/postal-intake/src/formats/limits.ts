/** What one message may hold (`docs/interfaces/postal-messages.md`, Limits). A message above one of them is parked. */
export const LIMITS = {
  /** Bytes of a message; of a longer one the digest and the first bytes are kept. */
  bytes: 20 * 1024 * 1024,
  /** Items of a message. */
  items: 9_999,
  /** Levels of elements (XML) or of objects and lists (JSON). */
  depth: 32,
  /** Characters of any one text. */
  text: 64 * 1024,
} as const;

/**
 * What one item may hand on. More than a valid item can have, so that the quality check still sees that it is too much,
 * and little enough that an event stays below 256 KB whatever comes in.
 */
export const KEPT = {
  /** Valid: 99. */
  lines: 100,
  documents: 20,
  /** Characters of a description, a phone number or an e-mail address; valid: 512. */
  longText: 520,
  /** Characters of a name or of a part of an address; valid: up to 142. */
  partyText: 150,
  /** Characters of an amount, a mass, a tariff code. */
  shortText: 41,
  /** Characters of a country or a currency; valid: 2 and 3. */
  code: 8,
  /** Characters of a reference; valid: up to 80. */
  reference: 100,
  /** Findings told about one message. */
  findings: 100,
  /** Characters of an item's number or of a message's reference. */
  number: 70,
} as const;
