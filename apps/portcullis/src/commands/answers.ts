import { PostalAnswer } from '@portcullis/contracts';
import { openPlatform } from '@portcullis/platform';

import type { Config } from '../config.ts';
import { inPlainWords } from './plain-words.ts';

/**
 * What a post was told, one JSON object a line: answers to its messages and outcomes of its items, from the topic that it
 * reads itself where it has Kafka. `not_found` for a post that is not served.
 */
export async function answersCommand(config: Config, post: string, write: (line: string) => void): Promise<number> {
  await using platform = await openPlatform({ dataFolder: config.dataFolder, readOnly: true });
  for await (const records of platform.log.read(`post.${post}.out`)) {
    for (const { id, value } of records) {
      if (value === null) continue;
      const { answer } = PostalAnswer.decode(value);
      if (answer !== undefined) write(inPlainWords({ id, answers: answer.$case, ...answer.value }));
    }
  }
  return 0;
}
