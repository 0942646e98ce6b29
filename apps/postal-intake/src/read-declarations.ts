import { compileTerms, judgePartyTexts } from '@portcullis/data-quality';
import { revealFor, type Declaration, type Finding, type Instant } from '@portcullis/domain';
import { loadTables } from '@portcullis/reference-data';
import { partyHasher, sha256Hex, type Secrets } from '@portcullis/security';

import { declareMessage } from './declare/declare-message.ts';
import { readMessage } from './formats/read-message.ts';

/** What one message declares, read without an intake: nothing is stored, sealed or answered. */
export type ReadDeclarations =
  | { readonly ok: true; readonly declarations: readonly Declaration[]; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly code: string; readonly pointer: string; readonly text: string };

/** Reads messages for commands that only look: `screen`, `check`. Parties become traits under the given secrets. */
export function declarationReader(
  secrets: Secrets,
  operator: string,
): (body: Uint8Array, contentType: string, receivedAt: Instant) => Promise<ReadDeclarations> {
  const hasher = partyHasher(secrets);
  const terms = compileTerms(loadTables().terms);
  const noPause = (): undefined => undefined;
  return async (body, contentType, receivedAt) => {
    const reading = await readMessage(body, contentType, sha256Hex, noPause);
    if (!reading.ok)
      return { ok: false, code: reading.refusal.code, pointer: reading.refusal.pointer, text: reading.refusal.text };
    const declarations: Declaration[] = [];
    const findings: Finding[] = [];
    for (const message of reading.messages) {
      const messageId = message.header.messageId ?? message.digest ?? sha256Hex(body);
      const told = await declareMessage(
        message,
        { operator, messageId, form: message.form, receivedAt },
        ({ plain, country, typeOfPerson }) =>
          hasher.traitsOf(revealFor('hashing', plain), {
            ...(country !== undefined && { country }),
            typeOfPerson,
            textDefects: judgePartyTexts(revealFor('quality-check', plain), terms),
          }),
        ({ declaration }) => declarations.push(declaration),
        noPause,
      );
      findings.push(...told.findings);
    }
    return { ok: true, declarations, findings };
  };
}
