import type { BlobStore } from '@portcullis/blob-store';
import type { TermsData } from '@portcullis/data-quality';
import type { DocumentStore } from '@portcullis/document-store';
import { parkedTopic, type EventLog } from '@portcullis/event-log';
import type { GrpcService } from '@portcullis/grpc';
import type { Logger } from '@portcullis/observability';
import { loadUnacceptableDescriptions } from '@portcullis/reference-data';
import { openPartyVault, type Secrets } from '@portcullis/security';

import { outcomeTeller } from './intake/answer-outcomes.ts';
import { startClaims } from './intake/claims.ts';
import { openLedger } from './intake/ledger.ts';
import { messageTaker } from './intake/take-messages.ts';
import { foreteller } from './foretell.ts';
import { postalIntakeGrpc } from './postal-intake.grpc.ts';
import { readFolder, type FileSubmitted } from './read-folder.ts';
import { openReader, type Reader } from './reading/reader.ts';
import { submitter, type MessageReceipt, type SentMessage } from './submit.ts';
import { INTAKE_GROUP, inTopic, ITEMS, mustNameOperators, OUTCOME_GROUP, outTopic, SCREENINGS } from './topics.ts';

export interface PostalIntakeDeps {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly blobs: BlobStore;
  readonly secrets: Secrets;
  /** Accounts of the posts that are served: `a-z`, `0-9` and hyphens. */
  readonly operators: readonly string[];
  readonly now: () => Date;
  readonly logger: Logger;
  /** Words that are no name; default those of the reference data. */
  readonly terms?: TermsData;
  /** Reads the messages, under the same key and words; default one of its own. */
  readonly reader?: Reader;
}

export interface PostalIntake extends AsyncDisposable {
  /** Takes messages as they are; resolves when they are durable. `not_found` for a post that is not served. */
  submit(operator: string, messages: readonly SentMessage[]): Promise<MessageReceipt[]>;
  /** Hands in the `.xml` and `.json` files of a folder and says what became of each. */
  readFolder(operator: string, folder: string): AsyncIterable<FileSubmitted>;
  /** For the gRPC server of this process. */
  readonly grpc: GrpcService;
}

/** Messages handed over at once: with what they hold, about one second of work. */
const MESSAGES_AT_ONCE = 100;

/** Takes what the posts send, declares their items, and answers them. Messages are read in another thread. */
export async function startPostalIntake(deps: PostalIntakeDeps): Promise<PostalIntake> {
  const { log, documents, blobs, secrets, now, logger } = deps;
  mustNameOperators(deps.operators);
  const operators = new Set(deps.operators);
  await using stack = new AsyncDisposableStack();

  const topics = [...operators].flatMap((operator) => [
    inTopic(operator),
    parkedTopic(inTopic(operator)),
    outTopic(operator),
  ]);
  topics.push(ITEMS, SCREENINGS, parkedTopic(SCREENINGS));
  await log.declareTopics(topics.map((name) => ({ name })));

  const terms = deps.terms ?? loadUnacceptableDescriptions();
  const reader = deps.reader ?? stack.use(openReader({ partyHashKey: secrets.partyHashKey, terms }, logger));
  const ledger = await openLedger(documents);
  const taker = messageTaker(
    {
      log,
      blobs,
      ledger,
      reader,
      claims: startClaims(),
      vault: await openPartyVault({ store: documents, secrets, now }),
      now,
      logger,
    },
    operatorOf,
  );
  if (operators.size > 0) {
    const sent = [...operators].map(inTopic);
    stack.use(await log.subscribe(INTAKE_GROUP, sent, taker, { maxBatch: MESSAGES_AT_ONCE }));
  }
  stack.use(await log.subscribe(OUTCOME_GROUP, [SCREENINGS], outcomeTeller(log, operators)));

  const { submit, submitHead } = submitter(log, blobs, operators);
  const opened = stack.move();
  return {
    submit,
    readFolder: (operator, folder) =>
      readFolder(folder, {
        submit: (messages) => submit(operator, messages),
        submitHead: (message) => submitHead(operator, message),
      }),
    grpc: postalIntakeGrpc(submit, foreteller(ledger, reader, now)),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

const operatorOf = (topic: string): string => topic.slice('post.'.length, -'.in'.length);
