import { readConsignment } from '@portcullis/courier-gateway';
import { compileTerms, judgePartyTexts } from '@portcullis/data-quality';
import { AppError, type Declaration, type Screening } from '@portcullis/domain';
import { openPlatform } from '@portcullis/platform';
import { declarationReader } from '@portcullis/postal-intake';
import { loadTables } from '@portcullis/reference-data';
import { openScreeningDesk } from '@portcullis/screening-desk';
import { partyHasher, secretsOnce, selectionDraws, sha256Hex } from '@portcullis/security';
import { itemKey, readRight } from '@portcullis/wire';

import { seedSampleRights } from '../embedded/seed-rights.ts';
import { expressItem } from './express-item.ts';
import { readLines } from './read-lines.ts';

const OPERATOR = 'command-line';
/** Longest line that is read: 4 MB. */
const LINE_MOST = 4 * 1024 * 1024;

/**
 * Screens canonical items, one JSON object a line, and writes one screening a line. Nothing is kept. A line that cannot be
 * screened gives a line with the error and does not stop the others; the answer is then 2.
 */
export async function screenCommand(file: string, write: (line: string) => void): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const { log, documents } = stack.use(await openPlatform({ dataFolder: ':memory:' }));
  const secrets = secretsOnce();
  await log.declareTopics([{ name: 'rights', compacted: true }]);
  await seedSampleRights(log);
  const tables = { ...loadTables(), draws: selectionDraws(secrets) };
  const now = (): Date => new Date();
  const { desk } = stack.use(await openScreeningDesk({ log, documents, tables, readRight, sha256: sha256Hex, now }));
  const read = declarationOf(secrets, now);
  let failed = false;
  for await (const line of readLines(file)) {
    const answer = await screenLine(line.text, line.number);
    failed ||= 'error' in answer;
    write(JSON.stringify(answer));
  }
  return failed ? 2 : 0;

  async function screenLine(text: string, number: number): Promise<Screening | { line: number; error: object }> {
    try {
      const declaration = await read(text);
      const event = { id: `line/${number}`, key: itemKey(declaration), kind: 'declared' as const, declaration };
      const [outcome] = await desk.decide([event]);
      if (outcome?.decided === undefined) throw new AppError('internal', 'no decision was made');
      return outcome.decided.screening;
    } catch (thrown) {
      const error = AppError.from(thrown);
      return { line: number, error: { code: error.code, text: error.message } };
    }
  }
}

function declarationOf(
  secrets: ReturnType<typeof secretsOnce>,
  now: () => Date,
): (text: string) => Promise<Declaration> {
  const readPostal = declarationReader(secrets, OPERATOR);
  const terms = compileTerms(loadTables().terms);
  const tools = {
    hasher: partyHasher(secrets),
    judgeParty: (party: Parameters<typeof judgePartyTexts>[0]) => judgePartyTexts(party, terms),
  };
  return async (text) => {
    if (text.length > LINE_MOST) throw new AppError('invalid', `the line is longer than ${LINE_MOST} characters`);
    const item = parsed(text);
    const receivedAt = now().toISOString();
    const consignment = expressItem(item);
    if (consignment !== undefined) {
      const requestId = typeof item['requestId'] === 'string' ? item['requestId'] : sha256Hex(text).slice(0, 16);
      const submission = { operator: OPERATOR, message: 'SCREEN/1', messageId: requestId, receivedAt };
      return readConsignment(consignment, submission, tools).declaration;
    }
    const result = await readPostal(Buffer.from(text), 'application/json', receivedAt);
    if (!result.ok) throw new AppError('invalid', `${result.code} at ${result.pointer || 'the top'}: ${result.text}`);
    const [declaration] = result.declarations;
    const [finding] = result.findings;
    if (declaration === undefined) {
      throw new AppError(
        'invalid',
        finding === undefined ? 'the line declares no item' : `${finding.code} at ${finding.pointer}: ${finding.text}`,
      );
    }
    return declaration;
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new AppError('invalid', `the line is not JSON: ${(error as Error).message}`);
  }
  throw new AppError('invalid', 'the line is not a JSON object');
}
