import { documentSample } from '../../testing/a-post.ts';
import { anXmlItem, anXmlMessage, aPiece, itemIn, messagesIn, refusalOf } from '../../testing/messages.ts';

const nested = (levels: number): string => '<A>'.repeat(levels) + '</A>'.repeat(levels);

describe('reading flat XML', () => {
  it('finds every element of the sample that the interface shows', async () => {
    const [message] = await messagesIn(await documentSample('xml'));
    expect(message?.header).toEqual({ messageId: 'IM0007431', preparedAt: '2026-11-20T03:15:00Z', sequence: '1' });
    expect(message?.findings).toEqual([]);
    expect(message?.items).toHaveLength(1);
    expect(message?.items[0]).toMatchObject({
      itemId: 'LX000000005NL',
      postedOn: '2026-11-19',
      totalWeight: '0.420',
      mailClass: 'U',
      nature: 'SALE_OF_GOODS',
      gift: 'false',
      transportCosts: '6.10',
      transportCurrency: 'EUR',
      originCountry: 'CN',
      iossNumber: 'IM0000000000',
      pointer: 'items[0]',
      lines: [
        {
          hsCode: '610910',
          weight: '0.300',
          numberOfPieces: '2',
          value: '25.80',
          currency: 'EUR',
          originCountry: 'CN',
          description: "Men's cotton T-shirt, knitted",
        },
      ],
      receiver: {
        name: 'A. Example',
        street: 'Voorbeeldstraat',
        houseNumber: '1',
        postCode: '3511 AA',
        city: 'Utrecht',
        country: 'NL',
        telephone: '+31600000000',
        email: 'a@example.invalid',
      },
      sender: { name: 'Example Trading Ltd', street: '8 Sample Road', city: 'Shenzhen', country: 'CN' },
    });
  });

  it('reads a message of one item with the header inside it', async () => {
    const inside = '<MessageId>IM9</MessageId><Sequence>4</Sequence>';
    const [message] = await messagesIn(anXmlItem({ more: inside }));
    expect(message?.header).toMatchObject({ messageId: 'IM9', sequence: '4' });
    expect(message?.items).toHaveLength(1);
  });

  it('joins characters, references and CDATA to one text', async () => {
    const text = 'tea &amp; &#x63;up<!-- no --> <![CDATA[<set> & lid]]>';
    const item = await itemIn(anXmlMessage({ items: [anXmlItem({ pieces: aPiece(text) })] }));
    expect(item.lines[0]?.description).toBe('tea & cup <set> & lid');
  });

  it('takes an empty element for one that is not there', async () => {
    const item = await itemIn(anXmlMessage({ items: [anXmlItem({ more: '<Nature> \n </Nature><MailClass/>' })] }));
    expect(item).toMatchObject({ nature: undefined, mailClass: undefined });
  });

  it('leaves out what it does not know and says so once a message', async () => {
    const more = '<Colour>red<Tone>dark</Tone></Colour><Nature>GIFT</Nature>';
    const items = [anXmlItem({ more }), anXmlItem({ more })];
    const [message] = await messagesIn(anXmlMessage({ items }));
    expect(message?.items.map(({ nature }) => nature)).toEqual(['GIFT', 'GIFT']);
    expect(message?.findings).toMatchObject([{ code: 'UNKNOWN_ELEMENTS', severity: 'warning' }]);
    expect(message?.findings[0]?.text).toContain(': Colour.');
  });

  it('takes the first of an element that is repeated and says so', async () => {
    const items = [anXmlItem({ more: '<Nature>GIFT</Nature><Nature>OTHER</Nature>' })];
    const [message] = await messagesIn(anXmlMessage({ items }));
    expect(message?.items[0]?.nature).toBe('GIFT');
    expect(message?.findings).toMatchObject([{ code: 'REPEATED_ELEMENT', pointer: 'items[0]' }]);
  });

  it('keeps a hundred lines of an item that has ten thousand', async () => {
    const item = await itemIn(anXmlMessage({ items: [anXmlItem({ pieces: aPiece().repeat(10_000) })] }));
    expect(item.lines).toHaveLength(100);
  });

  it.each([
    ['BROKEN_XML', '2:9', '<ITMATT>\n</ITMATX>'],
    ['BROKEN_XML', '1:8', '<ITMATT>'],
    ['BROKEN_XML', '2:1', '<ITMATT>\n\u0001</ITMATT>'],
    ['BROKEN_XML', '1:10', '<ITMATT a></ITMATT>'],
    ['ENTITY', '1:62', '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;&b;&b;">]><ITMATT/>'],
    ['ENTITY', '1:25', '<ITMATT><MessageId>&copy;&nbsp;</MessageId></ITMATT>'],
    ['WRONG_ROOT', '1:9', '<CUSITM/>'],
    ['WRONG_ROOT', '1:35', '<soap:Envelope xmlns:soap="urn:x"/>'],
    ['WRONG_ENCODING', '1:43', '<?xml version="1.0" encoding="ISO-8859-1"?><ITMATT/>'],
    ['EMPTY', '', '<ITMATT><MessageId>IM1</MessageId></ITMATT>'],
  ])('refuses with %s at %s: %s', async (code, pointer, body) => {
    expect(await refusalOf(body)).toMatchObject({ code, pointer });
  });

  it('gives the reference of a message that broke behind it', async () => {
    expect(await refusalOf('<ITMATT><MessageId>IM7</MessageId><Item></ITMATT>')).toMatchObject({ messageId: 'IM7' });
  });

  it('never repeats what a broken message says', async () => {
    const { text } = await refusalOf('<ITMATT><Item></Anna.Example></ITMATT>');
    expect(text).not.toContain('Anna');
  });

  it('takes 32 levels and refuses 33', async () => {
    expect(await refusalOf(`<ITMATT>${nested(31)}</ITMATT>`)).toMatchObject({ code: 'EMPTY' });
    expect(await refusalOf(`<ITMATT>${nested(32)}</ITMATT>`)).toMatchObject({ code: 'TOO_DEEP' });
  });

  it('takes 9,999 items and refuses 10,000', async () => {
    const some = '<Item/>'.repeat(9_999);
    expect((await messagesIn(`<ITMATT>${some}</ITMATT>`))[0]?.items).toHaveLength(9_999);
    expect(await refusalOf(`<ITMATT>${some}<Item/></ITMATT>`)).toMatchObject({ code: 'TOO_MANY_ITEMS' });
  });

  it.each(['Description', 'Unknown'])('takes a text of 64 KB in %s and refuses a longer one', async (name) => {
    const item = (length: number) =>
      anXmlMessage({
        items: [anXmlItem({ pieces: `<ContentPiece><${name}>${'x'.repeat(length)}</${name}></ContentPiece>` })],
      });
    expect((await itemIn(item(65_536))).lines).toHaveLength(1);
    expect(await refusalOf(item(65_537))).toMatchObject({ code: 'TEXT_TOO_LONG' });
  });
});
