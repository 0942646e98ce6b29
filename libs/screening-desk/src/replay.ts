import { assess, ENGINE_VERSION, type CompiledPack } from '@portcullis/assessment';
import type { Facts, Screening } from '@portcullis/domain';

import type { DecisionDocument } from './item-document.ts';

/** What replaying one decision showed. */
export type Replay =
  | { readonly result: 'same' }
  /** The facts are not those that the receipt names; what they would give now differs in these members. */
  | { readonly result: 'facts-altered'; readonly differs: readonly string[] }
  /** The stored result is not what was stored then, or not what the facts give; these members differ. */
  | { readonly result: 'result-altered'; readonly differs: readonly string[] }
  | { readonly result: 'engine-gone'; readonly engine: string }
  | { readonly result: 'pack-gone'; readonly rulePack: string };

/** Judges a stored decision again from its own facts under the pack that its receipt names, and compares byte for byte. */
export function replay(
  decision: Pick<DecisionDocument, 'facts' | 'screening'>,
  packOf: (digest: string) => CompiledPack | undefined,
  sha256: (text: string) => string,
): Replay {
  const facts = JSON.parse(decision.facts) as Facts;
  const stored = JSON.parse(decision.screening) as Screening;
  const { receipt } = stored;
  if (receipt.engine !== ENGINE_VERSION) return { result: 'engine-gone', engine: receipt.engine };
  const pack = packOf(receipt.rulePack);
  if (pack === undefined) return { result: 'pack-gone', rulePack: receipt.rulePack };
  const again = assess(facts, pack, { sha256, factsText: decision.facts });
  const differs = differences(stored, again);
  if (again.receipt.factsDigest !== receipt.factsDigest) return { result: 'facts-altered', differs };
  if (JSON.stringify(again) !== decision.screening) {
    return { result: 'result-altered', differs: differs.length > 0 ? differs : ['the text itself'] };
  }
  return { result: 'same' };
}

function differences(stored: object, again: object): string[] {
  const names = new Set([...Object.keys(stored), ...Object.keys(again)]);
  const of = (object: object, name: string): string => JSON.stringify([(object as Record<string, unknown>)[name]]);
  return [...names].filter((name) => of(stored, name) !== of(again, name));
}
