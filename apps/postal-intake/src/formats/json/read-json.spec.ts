import { documentSample } from '../../testing/a-post.ts';
import { aJsonItem, itemIn, messagesIn, refusalOf } from '../../testing/messages.ts';

const many = (...items: readonly unknown[]): string => JSON.stringify({ messages: items });

describe('reading JSON', () => {
  it('finds every member of the sample that the interface shows', async () => {
    const [message] = await messagesIn(await documentSample('json'));
    expect(message).toMatchObject({ form: 'ITMATT/1', header: { messageId: 'IM0007431' }, findings: [] });
    expect(message?.items).toHaveLength(1);
    expect(message?.items[0]).toMatchObject({
      header: { messageId: 'IM0007431', preparedAt: '2026-11-20T03:15:00Z', sequence: '1' },
      itemId: 'LX000000005NL',
      postedOn: '2026-11-19',
      mailClass: 'U',
      nature: 'SALE_OF_GOODS',
      totalWeight: '0.420',
      totalValue: '37.80',
      totalCurrency: 'EUR',
      transportCosts: '6.10',
      transportCurrency: 'EUR',
      vatSchemeKind: 'IOSS',
      iossNumber: 'IM0000000000',
      receptacleId: undefined,
      lines: [
        {
          description: "Men's cotton T-shirt, knitted",
          numberOfPieces: '2',
          weight: '0.300',
          value: '25.80',
          currency: 'EUR',
          hsCode: '610910',
          originCountry: 'CN',
        },
      ],
      sender: { name: 'Example Trading Ltd', typeOfPerson: 'LEGAL', street: '8 Sample Road', taxId: undefined },
      receiver: { name: 'A. Example', typeOfPerson: 'NATURAL', postCode: '3511 AA', telephone: '+31600000000' },
    });
  });

  it('makes one message of the items of one reference', async () => {
    const messages = await messagesIn(
      many(
        aJsonItem({ reference: 'A' }),
        aJsonItem({ reference: 'B' }),
        aJsonItem({ reference: 'A' }),
        aJsonItem({ reference: null }),
      ),
    );
    expect(messages.map(({ header, items }) => [header.messageId, items.map(({ pointer }) => pointer)])).toEqual([
      ['A', ['messages[0]', 'messages[2]']],
      ['B', ['messages[1]']],
      [undefined, ['messages[3]']],
    ]);
  });

  it('knows a message again in another company and other white space', async () => {
    const [alone] = await messagesIn(JSON.stringify(aJsonItem({ reference: 'B' }), null, 2));
    const [, among] = await messagesIn(many(aJsonItem({ reference: 'A' }), aJsonItem({ reference: 'B' })));
    const [other] = await messagesIn(JSON.stringify(aJsonItem({ reference: 'B', item: { id: 'X' } })));
    expect(among?.digest).toBe(alone?.digest);
    expect(other?.digest).not.toBe(alone?.digest);
  });

  it('says which elements are no items and takes the others', async () => {
    const [message] = await messagesIn(many(7, aJsonItem(), null));
    expect(message?.items).toHaveLength(1);
    expect(message?.findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['ITEM_UNREADABLE', 'messages[0]'],
      ['ITEM_UNREADABLE', 'messages[2]'],
    ]);
  });

  it('leaves out what it does not know and says so once', async () => {
    const [message] = await messagesIn(many(aJsonItem({ item: { colour: 1 } }), aJsonItem({ item: { colour: 2 } })));
    expect(message?.findings).toMatchObject([{ code: 'UNKNOWN_ELEMENTS' }]);
  });

  it('is not misled by members of another kind', async () => {
    const odd = {
      ...aJsonItem(),
      sender: 'me',
      addressee: [1],
      contents: { a: 1 },
      vatScheme: 3,
      links: null,
      source: [],
    };
    expect(await itemIn(JSON.stringify(odd))).toMatchObject({ itemId: 'LX000000005NL', lines: [] });
    const proto = '{"__proto__":{"item":{"id":"X"}},"item":{"id":"LX000000005NL"}}';
    expect(await itemIn(proto)).toMatchObject({ itemId: 'LX000000005NL' });
  });

  it('reads numbers and flags as they are written', async () => {
    const item = { grossMassKg: 0.42, cancelled: true };
    expect(await itemIn(JSON.stringify(aJsonItem({ item })))).toMatchObject({ totalWeight: '0.42', cancelled: 'true' });
  });

  it('mends half a surrogate pair, which no log could hold', async () => {
    expect((await itemIn('{"item":{"id":"X\\ud800"}}')).itemId).toBe('X\ufffd');
  });

  it.each([
    ['BROKEN_JSON', '2:2', '{\n x}'],
    ['BROKEN_JSON', '1:10', '{"item":1'],
    ['BROKEN_JSON', '1:10', '{"item":1]'],
    ['BROKEN_JSON', '1:8', '{"item",1}'],
    ['BROKEN_JSON', '1:14', '{"item":[1,2,]}'],
    ['BROKEN_JSON', '1:11', '{"item":1,}'],
    ['BROKEN_JSON', '1:9', '{"item":"open'],
    ['BROKEN_JSON', '1:11', '{"item":1}x'],
    ['BROKEN_JSON', '1:9', '{"item":nul}'],
    ['WRONG_ROOT', '1:1', '[]'],
    ['WRONG_ROOT', '1:1', '{}'],
    ['WRONG_ROOT', '1:1', '{"messages":{}}'],
    ['EMPTY', '', '{"messages":[]}'],
    ['EMPTY', '', '{"messages":[1]}'],
  ])('refuses with %s at %s: %s', async (code, pointer, body) => {
    expect(await refusalOf(body)).toMatchObject({ code, pointer });
  });

  it('takes 32 levels and refuses 33, without a stack of its own', async () => {
    const levels = (n: number) => `{"item":{"id":"X"},"a":${'['.repeat(n - 1)}${']'.repeat(n - 1)}}`;
    expect((await itemIn(levels(32))).itemId).toBe('X');
    expect(await refusalOf(levels(33))).toMatchObject({ code: 'TOO_DEEP' });
    expect(await refusalOf('['.repeat(1_000_000))).toMatchObject({ code: 'TOO_DEEP' });
    expect((await itemIn('{"item":{"id":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\"[["}}')).itemId).toContain('"');
  });

  it('takes 9,999 items and refuses 10,000', async () => {
    const one = { item: { id: 'X' } };
    const list = (n: number) => many(...Array.from({ length: n }, () => one));
    expect((await messagesIn(list(9_999)))[0]?.items).toHaveLength(9_999);
    expect(await refusalOf(list(10_000))).toMatchObject({ code: 'TOO_MANY_ITEMS' });
  });

  it('takes a text of 64 KB and refuses a longer one', async () => {
    const item = (length: number) => JSON.stringify(aJsonItem({ contents: [{ description: 'x'.repeat(length) }] }));
    expect((await itemIn(item(65_536))).lines).toHaveLength(1);
    expect(await refusalOf(item(65_537))).toMatchObject({ code: 'TEXT_TOO_LONG' });
  });
});
