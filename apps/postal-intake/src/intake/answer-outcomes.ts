import { ItemScreened, PostalAnswer } from '@portcullis/contracts';
import type { EventLog, HandleBatch, NewRecord } from '@portcullis/event-log';
import { parkedRecord, parkedTopic } from '@portcullis/event-log';
import { isForPost, ITEM_SCREENED, outcomeOf, screeningFromWire } from '@portcullis/wire';

import { OUTCOME_GROUP, outTopic, POSTAL_ANSWER } from '../topics.ts';

/** Tells every post that declared an item what came of it: one answer a decision and operator, one append an operator. */
export function outcomeTeller(log: EventLog, operators: ReadonlySet<string>): HandleBatch {
  return async (records) => {
    const answers = new Map<string, NewRecord[]>();
    const unread: NewRecord[] = [];
    for (const record of records) {
      if (record.value === null || record.type !== ITEM_SCREENED || !isForPost(record)) continue;
      const { screening: sent } = ItemScreened.decode(record.value);
      if (sent === undefined) {
        unread.push(parkedRecord(record, OUTCOME_GROUP, 'the record holds no screening'));
        continue;
      }
      const screening = screeningFromWire(sent);
      const told = new Set<string>();
      for (const { operator, channel } of screening.basedOn) {
        if (channel !== 'postal' || !operators.has(operator) || told.has(operator)) continue;
        told.add(operator);
        const outcome = outcomeOf(screening, operator);
        const answer: NewRecord = {
          id: `${record.id}/outcome/${operator}`,
          key: screening.number,
          type: POSTAL_ANSWER,
          value: PostalAnswer.encode({ answer: { $case: 'outcome', value: outcome } }).finish(),
        };
        const gathered = answers.get(operator);
        if (gathered === undefined) answers.set(operator, [answer]);
        else gathered.push(answer);
      }
    }
    // All at once: one commit instead of one a post.
    await Promise.all(Array.from(answers, ([operator, gathered]) => log.append(outTopic(operator), gathered)));
    if (unread.length > 0) await log.append(parkedTopic('screenings'), unread);
  };
}
