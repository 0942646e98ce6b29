import { compilePack, knowledgeOf, type CompiledPack, type Knowledge } from '@portcullis/assessment';
import {
  checkDeclaration,
  compileCategories,
  compileTerms,
  type CategoryData,
  type TermsData,
} from '@portcullis/data-quality';
import type { Declaration, Finding, Right, RulePack } from '@portcullis/domain';
import type { DocumentStore } from '@portcullis/document-store';
import type { EventLog, LogRecord } from '@portcullis/event-log';

import { followRights } from './rights-shelf.ts';

/** Tables as reference data hands them out. */
export interface KnowledgeTables {
  readonly pack: RulePack;
  readonly terms: TermsData & { readonly version: string };
  readonly categories: {
    readonly version: string;
    readonly categories: readonly (CategoryData & {
      readonly usualUnitKg: { readonly min: number; readonly max: number };
    })[];
  };
  readonly imitationTerms: readonly string[];
  readonly rates: { readonly version: string; readonly rateOn: Knowledge['rateOn'] };
  readonly draws: Knowledge['draws'];
}

export interface KnowledgeDeps {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly tables: KnowledgeTables;
  readonly readRight: (record: LogRecord) => Right | undefined;
  readonly sha256: (text: string) => string;
}

/** What decisions are made with, kept up to date from the log. */
export interface OpenKnowledge extends AsyncDisposable {
  readonly current: () => Knowledge;
  readonly check: (declaration: Declaration) => readonly Finding[];
  /** Resolves when all that was followed so far is in use. */
  settled(): Promise<void>;
  /** Rights in use. */
  rightsHeld(): number;
}

/** Compiles the tables, follows `rights`, and keeps the rule pack under its digest, so that its decisions can be replayed. */
export async function openKnowledge(deps: KnowledgeDeps): Promise<OpenKnowledge> {
  const { tables, sha256 } = deps;
  const pack = compilePack(tables.pack, sha256);
  await keepPack(deps.documents, pack);
  const terms = compileTerms(tables.terms);
  const rights = await followRights(deps.log, deps.readRight, sha256);
  const fixed = {
    pack,
    terms,
    categories: compileCategories(tables.categories.categories),
    usualUnitKg: new Map(tables.categories.categories.map(({ code, usualUnitKg }) => [code, usualUnitKg])),
    imitationTerms: tables.imitationTerms,
    rateOn: tables.rates.rateOn,
    draws: tables.draws,
    versions: { terms: tables.terms.version, categories: tables.categories.version, rates: tables.rates.version },
  };
  let shelf = rights.shelf();
  let knowledge = knowledgeOf({ ...fixed, rights: shelf });
  return {
    current: () => {
      if (rights.shelf() !== shelf) {
        shelf = rights.shelf();
        knowledge = knowledgeOf({ ...fixed, rights: shelf });
      }
      return knowledge;
    },
    check: (declaration) =>
      checkDeclaration(declaration, {
        terms,
        today: declaration.submission.receivedAt.slice(0, 10),
        strict: declaration.channel === 'express',
      }),
    settled: () => rights.settled(),
    rightsHeld: () => rights.shelf().rights.size,
    [Symbol.asyncDispose]: () => rights[Symbol.asyncDispose](),
  };
}

/** A rule pack by the digest that receipts name; undefined where it is not kept here. */
export async function keptPack(
  documents: DocumentStore,
  digest: string,
  sha256: (text: string) => string,
): Promise<CompiledPack | undefined> {
  const packs = await documents.collection<{ pack: string }>({ name: 'rule-packs' });
  const [stored] = await packs.getMany([digest]);
  if (stored === undefined) return undefined;
  const pack = compilePack(JSON.parse(stored.document.pack) as RulePack, sha256);
  return pack.digest === digest ? pack : undefined;
}

async function keepPack(documents: DocumentStore, { pack, digest }: CompiledPack): Promise<void> {
  const packs = await documents.collection<{ pack: string }>({ name: 'rule-packs' });
  await packs.write([{ id: digest, expected: 0, document: { pack: JSON.stringify(pack) } }]);
}
