import { Decision, ItemScreened } from '@portcullis/contracts';
import type { Screening } from '@portcullis/domain';
import type { NewRecord } from '@portcullis/event-log';
import { ITEM_SCREENED, notConcerned, screeningToWire } from '@portcullis/wire';

import { aPost } from '../testing/a-post.ts';

const aScreening = (change: Partial<Screening> = {}): Screening => ({
  itemId: 'LX000000005NL/2026-11-19',
  number: 'LX000000005NL',
  causedBy: 'nl-post/IM1/LX000000005NL/fiscal',
  assessmentNo: 1,
  basedOn: [{ kind: 'fiscal', operator: 'nl-post', messageId: 'IM1', channel: 'postal' }],
  provisional: true,
  accepted: true,
  cancelled: false,
  quality: [],
  indicators: [],
  unjudged: [],
  lane: 'green',
  holds: [],
  selected: false,
  selection: [],
  help: [],
  changes: [],
  receipt: { factsDigest: '', rulePack: '', engine: '', lookups: {}, clock: '2026-11-20T04:00:00.000Z' },
  ...change,
});

const screened = (id: string, screening: Screening): NewRecord => ({
  id,
  key: screening.number,
  type: ITEM_SCREENED,
  value: ItemScreened.encode({
    screening: screeningToWire(screening),
    declaration: undefined,
    parties: undefined,
  }).finish(),
});

describe('answers to decisions', () => {
  it('tells every post that declared the item, once a decision, and no courier', async () => {
    await using post = await aPost(['nl-post', 'cn-post', 'de-post']);
    const basedOn: Screening['basedOn'] = [
      { kind: 'security', operator: 'nl-post', messageId: 'IM0', channel: 'postal' },
      { kind: 'fiscal', operator: 'nl-post', messageId: 'IM1', channel: 'postal' },
      { kind: 'fiscal', operator: 'cn-post', messageId: 'CN1', channel: 'postal' },
      { kind: 'fiscal', operator: 'de-post', messageId: 'X', channel: 'express' },
      { kind: 'fiscal', operator: 'gone-post', messageId: 'Y', channel: 'postal' },
    ];
    await post.log.append('screenings', [screened('s1', aScreening({ basedOn })), screened('s2', aScreening())]);
    const ids = async (operator: string) => (await post.records(`post.${operator}.out`)).map(({ id }) => id);
    await post.until(async () => (await ids('nl-post')).length === 2 && (await ids('cn-post')).length === 1);
    expect(await ids('nl-post')).toEqual(['s1/outcome/nl-post', 's2/outcome/nl-post']);
    expect(await post.appended('post.nl-post.out')).toBe(2);
    expect(await ids('cn-post')).toEqual(['s1/outcome/cn-post']);
    expect(await ids('de-post')).toEqual([]);
    const [answer] = await post.answers();
    expect(answer?.answer).toMatchObject({
      $case: 'outcome',
      value: { number: 'LX000000005NL', assessmentNo: 1, decision: Decision.NO_OBJECTION, provisional: true },
    });
  });

  it('says nothing of lane, score and selection', async () => {
    await using post = await aPost();
    const selection: Screening['selection'] = [{ kind: 'random', reference: 'secret-draw' }];
    await post.log.append('screenings', [screened('s1', aScreening({ lane: 'red', selected: true, selection }))]);
    const [answer] = await post.until(async () => {
      const all = await post.answers();
      return all.length > 0 && all;
    });
    expect(JSON.stringify(answer)).not.toMatch(/secret-draw|LANE_RED|random/);
  });

  it('does not read what says that no post has declared it', async () => {
    await using post = await aPost();
    const unread = { ...screened('s0', aScreening()), headers: notConcerned(true, false) };
    await post.log.append('screenings', [unread, screened('s1', aScreening())]);
    await post.until(async () => (await post.answers()).length === 1);
    expect((await post.records('post.nl-post.out')).map(({ id }) => id)).toEqual(['s1/outcome/nl-post']);
  });

  it('passes over records of other kinds', async () => {
    await using post = await aPost();
    const other = { id: 'o', key: 'k', type: 'another', value: new Uint8Array(3) };
    await post.log.append('screenings', [other, screened('s1', aScreening())]);
    await post.until(async () => (await post.answers()).length === 1);
    expect(await post.records('screenings.parked')).toEqual([]);
  });
});
