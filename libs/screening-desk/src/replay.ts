import { assess, ENGINE_VERSION, type CompiledPack } from '@portcullis/assessment';

import type { DecisionDocument } from './item-document.ts';

/** What replaying one decision showed. */
export type Replay =
  | { readonly result: 'same' }
  /** The facts are not those that the receipt names. */
  | { readonly result: 'facts-altered'; readonly factsDigest: string }
  /** The stored result is not what was stored then, or not what the facts give. */
  | { readonly result: 'result-altered'; readonly differs: readonly string[] }
  | { readonly result: 'engine-gone'; readonly engine: string }
  | { readonly result: 'pack-gone'; readonly rulePack: string };

/** Judges a stored decision again from its own facts under the pack that its receipt names, byte for byte. */
export function replay(
  decision: DecisionDocument,
  packOf: (digest: string) => CompiledPack | undefined,
  sha256: (text: string) => string,
): Replay {
  const { facts, screening } = decision;
  const { receipt } = screening;
  if (receipt.engine !== ENGINE_VERSION) return { result: 'engine-gone', engine: receipt.engine };
  const factsDigest = sha256(JSON.stringify(facts));
  if (factsDigest !== receipt.factsDigest) return { result: 'facts-altered', factsDigest };
  const pack = packOf(receipt.rulePack);
  if (pack === undefined) return { result: 'pack-gone', rulePack: receipt.rulePack };
  const again = assess(facts, pack, { sha256 });
  const differs = differences(screening, again);
  if (differs.length > 0) return { result: 'result-altered', differs };
  if (sha256(JSON.stringify(screening)) !== decision.screeningDigest) return { result: 'result-altered', differs: ['order of members'] };
  return { result: 'same' };
}

function differences(stored: object, again: object): string[] {
  const names = new Set([...Object.keys(stored), ...Object.keys(again)]);
  const of = (object: object, name: string): string => JSON.stringify((object as Record<string, unknown>)[name]) ?? 'absent';
  return [...names].filter((name) => of(stored, name) !== of(again, name));
}
