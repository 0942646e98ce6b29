import { anXmlItem, anXmlMessage, aPiece, itemIn, reading, refusalOf } from '../testing/messages.ts';

const BOM = '\ufeff';

describe('readMessage', () => {
  it.each([
    ['XML', anXmlMessage()],
    ['JSON', '{"item":{"id":"LX000000005NL"}}'],
  ])('takes %s behind a byte order mark and white space', async (_, body) => {
    expect((await itemIn(BOM + body)).itemId).toBe('LX000000005NL');
    expect((await itemIn(`\r\n\t ${body}`)).itemId).toBe('LX000000005NL');
  });

  it.each([
    ['EMPTY', ''],
    ['EMPTY', ' \n '],
    ['EMPTY', BOM],
    ['UNKNOWN_FORMAT', 'UNB+UNOC:3'],
  ])('refuses with %s: %j', async (code, body) => {
    expect(await refusalOf(body)).toMatchObject({ code });
  });

  it.each([
    ['application/xml', 'BROKEN_XML'],
    ['application/json', 'BROKEN_JSON'],
  ])('says of a text sent as %s that it is %s', async (contentType, code) => {
    expect(await refusalOf('hello', contentType)).toMatchObject({ code });
  });

  it.each(['latin1', 'utf16le'] as const)('refuses %s', async (encoding) => {
    const body = Buffer.from(`${BOM}${anXmlMessage({ items: [anXmlItem({ pieces: aPiece('crème') })] })}`, encoding);
    const start = encoding === 'latin1' ? body.subarray(1) : body;
    expect(await refusalOf(start)).toMatchObject({ code: 'WRONG_ENCODING' });
  });

  it('keeps characters whole wherever a piece of the body ends', async () => {
    for (let shift = 0; shift < 4; shift++) {
      const description = '\u{1f455}'.repeat(16_000);
      const header = `<Sequence>${'1'.repeat(shift + 1)}</Sequence>`;
      const body = anXmlMessage({ header, items: [anXmlItem({ pieces: aPiece(description) })] });
      expect((await itemIn(body)).lines[0]?.description).toBe(description);
    }
  });

  it('takes 20 MB and refuses a byte more', async () => {
    const limit = 20 * 1024 * 1024;
    const body = Buffer.alloc(limit + 1, ' ');
    body.write('{"item":{"id":"X"}}');
    expect((await reading(body.subarray(0, limit))).ok).toBe(true);
    expect(await refusalOf(body)).toMatchObject({ code: 'TOO_LARGE' });
  });
});
