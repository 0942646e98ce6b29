import type { Declaration, Finding, LocalDate, Severity } from '@portcullis/domain';

import type { CompiledTerms } from '../description/compile-terms.ts';

/** What a check needs beside the declaration. */
export interface CheckContext {
  readonly terms: CompiledTerms;
  /** The day the declaration is judged on. */
  readonly today: LocalDate;
  /** True for schemes that reject vague text (express, EU entry summary); false refers it back as incomplete (post). */
  readonly strict: boolean;
}

/** Looks at one aspect of a declaration and adds what it finds. */
export type Check = (declaration: Declaration, context: CheckContext, findings: Finding[]) => void;

/** Adds a finding. The text is for the sender: what to do, and never anything that says who a party is. */
export function add(findings: Finding[], severity: Severity, code: string, pointer: string, text: string): void {
  findings.push({ code, severity, pointer, text });
}

/** Adds `TOO_LONG` when a text has more UTF-16 units than the shared field length. */
export function limitLength(findings: Finding[], text: string | undefined, limit: number, pointer: string): void {
  if (text !== undefined && text.length > limit) {
    add(findings, 'error', 'TOO_LONG', pointer, `Shorten this text to ${limit} characters.`);
  }
}
