import type { Declaration, Finding, Instant } from '@portcullis/domain';
import { loadTables } from '@portcullis/reference-data';
import type { Secrets } from '@portcullis/security';

import { traitsUnder } from './declare/traits-under.ts';
import { readAndDeclare } from './reading/read-and-declare.ts';

/** What one message declares, read without an intake: nothing is stored, sealed or answered. */
export type ReadDeclarations =
  | { readonly ok: true; readonly declarations: readonly Declaration[]; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly code: string; readonly pointer: string; readonly text: string };

/** Reads messages for commands that only look: `screen`, `check`. Parties become traits under the given secrets. */
export function declarationReader(
  secrets: Secrets,
  operator: string,
): (body: Uint8Array, contentType: string, receivedAt: Instant) => Promise<ReadDeclarations> {
  const traitsOf = traitsUnder(secrets, loadTables().terms);
  const readOne = (bytes: Uint8Array, contentType: string, receivedAt: Instant): ReadDeclarations => {
    const sent = { operator, bytes, contentType, receivedAt };
    const read = readAndDeclare(sent, traitsOf, ({ declaration }) => declaration);
    if (!read.ok) {
      const { code, pointer, text } = read.refusal;
      return { ok: false, code, pointer, text };
    }
    return {
      ok: true,
      declarations: read.messages.flatMap(({ made }) => made),
      findings: read.messages.flatMap(({ findings }) => findings),
    };
  };
  return (...message) => new Promise((resolve) => resolve(readOne(...message)));
}
