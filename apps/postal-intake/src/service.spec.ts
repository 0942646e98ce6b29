import { MessageStatus, type MessageAnswer, type PostalAnswer } from '@portcullis/contracts';

import { aPost, documentSample, NOW } from './testing/a-post.ts';
import { aJsonItem, anXmlItem, anXmlMessage, aPiece } from './testing/messages.ts';
import { listParked, replayParked, showParked } from './parked.ts';

const message = (answer: PostalAnswer | undefined): MessageAnswer => {
  if (answer?.answer?.$case !== 'message') throw new Error('no answer to a message');
  return answer.answer.value;
};
const codes = (answer: PostalAnswer | undefined): string[] => message(answer).findings.map(({ code }) => code);
const MEGABYTE = 1024 * 1024;

describe('startPostalIntake', () => {
  it.each(['xml', 'json'] as const)(
    'declares the item of the sample in %s that the interface shows',
    async (format) => {
      await using post = await aPost();
      const [answer] = await post.send(await documentSample(format));
      expect(message(answer)).toEqual({ messageId: 'IM0007431', status: MessageStatus.TAKEN, items: 1, findings: [] });
      const [declared] = await post.declared();
      expect(declared?.id).toBe('nl-post/IM0007431/LX000000005NL/fiscal');
      expect(declared?.declaration).toMatchObject({
        kind: 'fiscal',
        channel: 'postal',
        number: 'LX000000005NL',
        numberType: 's10',
        postedOn: '2026-11-19',
        nature: 'sale',
        submission: {
          operator: 'nl-post',
          messageId: 'IM0007431',
          preparedAt: '2026-11-20T03:15:00.000Z',
          sequence: 1,
        },
        consignor: { country: 'CN', companyForm: true },
        consignee: {
          country: 'NL',
          declared: expect.arrayContaining(['name', 'street', 'city', 'postcode', 'phone']) as unknown,
        },
        vatScheme: { kind: 'IOSS', number: 'IM0000000000' },
      });
      expect(declared?.declaration.consignee.identityKey).toMatch(/^h1\./);
      expect(declared?.sealed?.keyId).toBe('party-2026-11-20');
    },
  );

  it('writes no name anywhere but into the message and the seal', async () => {
    await using post = await aPost();
    await post.send(await documentSample('xml'), '<ITMATT><Item><Name>Voorbeeldstraat</Item></ITMATT>');
    for (const topic of ['items', 'post.nl-post.out']) {
      for (const { value, headers } of await post.records(topic)) {
        const text = Buffer.from(value ?? []).toString('latin1') + JSON.stringify(headers);
        expect(text).not.toMatch(/A\. Example|Example Trading|Voorbeeld|600000000|a@example/);
      }
    }
  });

  it('answers a message that comes again as repeated and declares nothing anew', async () => {
    await using post = await aPost();
    await post.send(anXmlMessage());
    const [again] = await post.send(anXmlMessage());
    expect(message(again)).toEqual({ messageId: 'IM1', status: MessageStatus.REPEATED, items: 1, findings: [] });
    expect(await post.appended('items')).toBe(1);
  });

  it('lets the first stand when a reference comes again with other content, and keeps the other', async () => {
    await using post = await aPost();
    await post.send(anXmlMessage());
    const other = anXmlMessage({ items: [anXmlItem({ id: 'LX000000014NL' })] });
    const [again] = await post.send(other);
    expect(message(again)).toMatchObject({ status: MessageStatus.REPEATED, items: 1 });
    expect(codes(again)).toEqual(['MESSAGE_ID_REUSED']);
    expect((await post.declared()).map(({ number }) => number)).toEqual(['LX000000005NL']);
    const [parked] = await listParked(post, 'nl-post');
    expect(parked).toMatchObject({ code: 'MESSAGE_ID_REUSED' });
    const { body } = await showParked(post, 'nl-post', parked!.id);
    expect(Buffer.from(body).toString()).toBe(other);
  });

  it('takes one of two contents that come together under one reference', async () => {
    await using post = await aPost();
    const other = anXmlMessage({ items: [anXmlItem({ id: 'LX000000014NL' })] });
    const answers = await post.send(anXmlMessage(), other);
    expect(answers.map((answer) => message(answer).status).sort()).toEqual([
      MessageStatus.REPEATED,
      MessageStatus.TAKEN,
    ]);
    expect(await post.declared()).toHaveLength(1);
  });

  it('goes by the digest where a message has no reference', async () => {
    await using post = await aPost();
    const body = anXmlMessage().replace('<MessageId>IM1</MessageId>', '');
    const [first] = await post.send(body);
    const [again] = await post.send(body);
    expect(message(first).messageId).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect(message(again)).toMatchObject({ messageId: message(first).messageId, status: MessageStatus.REPEATED });
  });

  it.each([
    ['with a slash', 'A/B'],
    ['with a percent sign', 'A%2FB'],
  ])('makes ids of a reference %s that no other reference has', async (_, id) => {
    await using post = await aPost();
    await post.send(anXmlMessage({ id }));
    const [declared] = await post.declared();
    expect(declared?.declaration.submission.messageId).toBe(id);
    expect(declared?.id.split('/')).toHaveLength(4);
  });

  it('parks what cannot be read, says where, and goes on', async () => {
    await using post = await aPost();
    const broken = '<ITMATT>\n<MessageId>IM5</MessageId><Item></ITMATT>';
    const answers = await post.send(broken, anXmlMessage());
    const byStatus = new Map(answers.map((answer) => [message(answer).status, message(answer)]));
    expect(byStatus.get(MessageStatus.TAKEN)).toMatchObject({ items: 1 });
    expect(byStatus.get(MessageStatus.PARKED)).toMatchObject({
      messageId: 'IM5',
      items: 0,
      findings: [{ code: 'BROKEN_XML', severity: 'SEVERITY_ERROR', pointer: '2:41' }],
    });
    expect(await listParked(post, 'nl-post')).toMatchObject([
      { code: 'BROKEN_XML', pointer: '2:41', bytes: broken.length },
    ]);
  });

  it('does not let a bad item spoil the others', async () => {
    await using post = await aPost();
    const items = [
      anXmlItem(),
      anXmlItem({ id: undefined }),
      anXmlItem({ id: 'LX000000014NL', pieces: aPiece().repeat(10_000) }),
      anXmlItem({ id: 'LX000000005NL' }),
      anXmlItem({ id: 'LX000000028NL' }),
    ];
    const [answer] = await post.send(anXmlMessage({ items }));
    expect(message(answer)).toMatchObject({ status: MessageStatus.TAKEN, items: 3 });
    expect(message(answer).findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['ITEM_WITHOUT_NUMBER', 'items[1].id'],
      ['ITEM_REPEATED', 'items[3].id'],
    ]);
    const declared = await post.declared();
    expect(new Map(declared.map((one) => [one.number, one.declaration.lines.length]))).toEqual(
      new Map([
        ['LX000000005NL', 1],
        ['LX000000014NL', 100],
        ['LX000000028NL', 1],
      ]),
    );
  });

  it('tells at most a hundred findings, and that there are more', async () => {
    await using post = await aPost();
    const [answer] = await post.send(anXmlMessage({ items: Array.from({ length: 150 }, () => '<Item/>') }));
    expect(codes(answer)).toHaveLength(101);
    expect(codes(answer).at(-1)).toBe('MORE_FINDINGS');
  });

  it('answers each message of a JSON body for itself', async () => {
    await using post = await aPost();
    const body = JSON.stringify({
      messages: [aJsonItem({ reference: 'A' }), aJsonItem({ reference: 'B', item: { id: 'LX000000014NL' } })],
    });
    await post.send(body);
    const answers = await post.until(async () => {
      const all = await post.answers();
      return all.length === 2 && all;
    });
    expect(answers.map((answer) => message(answer).messageId).sort()).toEqual(['A', 'B']);
    expect((await post.declared()).map(({ id }) => id).sort()).toEqual([
      'nl-post/A/LX000000005NL/fiscal',
      'nl-post/B/LX000000014NL/fiscal',
    ]);
  });

  it('keeps a body above 256 KB beside the log and takes it from there', async () => {
    await using post = await aPost();
    const body = anXmlMessage({ header: `<!--${'x'.repeat(MEGABYTE)}-->` });
    const [answer] = await post.send(body);
    expect(message(answer)).toMatchObject({ status: MessageStatus.TAKEN, items: 1 });
    const [sent] = await post.records('post.nl-post.in');
    expect(sent?.value).toHaveLength(0);
    expect(sent?.headers).toMatchObject({ body_size: String(body.length), body_in: 'blobs' });
  });

  it('keeps the digest and the beginning of a message over 20 MB, and says so', async () => {
    await using post = await aPost();
    const body = Buffer.alloc(20 * MEGABYTE + 1, 'x');
    const [answer] = await post.send(body);
    expect(message(answer)).toMatchObject({ status: MessageStatus.PARKED, findings: [{ code: 'TOO_LARGE' }] });
    const [parked] = await listParked(post, 'nl-post');
    expect(parked).toMatchObject({ code: 'TOO_LARGE', bytes: body.length });
    const shown = await showParked(post, 'nl-post', parked!.id);
    expect([shown.whole, shown.body.byteLength]).toEqual([false, 64 * 1024]);
    expect(await replayParked(post, 'nl-post', { code: 'TOO_LARGE' }, () => NOW)).toEqual([]);
  });

  it('moves a large body that a post wrote into the log itself', async () => {
    await using post = await aPost();
    const value = Buffer.from(`<ITMATT>${'x'.repeat(300 * 1024)}`);
    await post.log.append('post.nl-post.in', [{ id: 'own', key: 'own', type: 'own', value }]);
    const [parked] = await post.until(async () => {
      const all = await listParked(post, 'nl-post');
      return all.length > 0 && all;
    });
    expect(parked).toMatchObject({ code: 'BROKEN_XML', bytes: value.length });
    expect((await showParked(post, 'nl-post', parked!.id)).body).toHaveLength(value.length);
  });

  it('sends a parked message again as another record', async () => {
    await using post = await aPost();
    await post.send('<ITMATT>', '<CUSITM/>');
    const before = (await post.answers()).length;
    const replayed = await replayParked(post, 'nl-post', { code: 'WRONG_ROOT' }, () => NOW);
    expect(replayed).toHaveLength(1);
    await post.until(async () => (await post.answers()).length === before + 1);
    expect((await listParked(post, 'nl-post')).map(({ code }) => code).sort()).toEqual([
      'BROKEN_XML',
      'WRONG_ROOT',
      'WRONG_ROOT',
    ]);
    await expect(showParked(post, 'nl-post', 'none')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('gives a record that is delivered again the same answer and no second effect', async () => {
    await using post = await aPost();
    await post.send(anXmlMessage(), '<ITMATT>');
    const facts = async () => {
      const records = [
        await post.records('post.nl-post.out'),
        await post.records('items'),
        await post.records('post.nl-post.in.parked'),
      ];
      return records.flat().map(({ id, value }) => [id, value]);
    };
    const before = await facts();
    await post.deliverAgain();
    const after = await facts();
    expect(before).toHaveLength(4);
    expect(after).toEqual(before);
    expect(await post.appended('items')).toBe(1);
  });

  it('refuses a post that it does not serve, and a name that no topic can have', async () => {
    await using post = await aPost();
    const sent = [{ contentType: '', body: Buffer.from(anXmlMessage()) }];
    await expect(post.intake.submit('xx-post', sent)).rejects.toMatchObject({ code: 'not_found' });
    await expect(aPost(['NL Post'])).rejects.toMatchObject({ code: 'invalid' });
  });
});
