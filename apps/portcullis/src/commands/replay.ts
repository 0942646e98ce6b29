import { ENGINE_VERSION, type CompiledPack } from '@portcullis/assessment';
import type { Screening } from '@portcullis/domain';
import { openPlatform } from '@portcullis/platform';
import { keptPack, replay, type DecisionDocument } from '@portcullis/screening-desk';
import { sha256Hex } from '@portcullis/security';

import type { Config } from '../config.ts';

const PAGE = 500;

/** Judges every kept decision again from its facts and names each that differs. 1 where one does. */
export async function replayCommand(config: Config, write: (line: string) => void): Promise<number> {
  await using platform = await openPlatform({ dataFolder: config.dataFolder, readOnly: true });
  const decisions = await platform.documents.collection<DecisionDocument>({ name: 'decisions' });
  const packs = new Map<string, CompiledPack | undefined>();
  const counts: Record<string, number> = {};
  let differing = 0;
  let after: string | undefined;
  do {
    const page = await decisions.find({ limit: PAGE, ...(after !== undefined && { after }) });
    for (const { id, document } of page.documents) {
      const { rulePack, engine } = (JSON.parse(document.screening) as Screening).receipt;
      // Another engine's pack may ask for indicators as they were then, which this one cannot compile.
      if (engine === ENGINE_VERSION && !packs.has(rulePack))
        packs.set(rulePack, await keptPack(platform.documents, rulePack, sha256Hex));
      const result = replay(document, (digest) => packs.get(digest), sha256Hex);
      counts[result.result] = (counts[result.result] ?? 0) + 1;
      if (result.result === 'same') continue;
      differing += 1;
      write(JSON.stringify({ decision: id, item: document.itemId, ...result }));
    }
    after = page.next;
  } while (after !== undefined);
  write(JSON.stringify({ replayed: Object.values(counts).reduce((a, b) => a + b, 0), ...counts }));
  return differing === 0 ? 0 : 1;
}
