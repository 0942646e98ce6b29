import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { quietLogger } from '@portcullis/observability';
import { openPlatform } from '@portcullis/platform';
import { openSecrets } from '@portcullis/security';

import { readConfig, type Config } from '../config.ts';
import { openEmbedded } from '../embedded/open-embedded.ts';
import { writeTokens } from '../tokens.ts';
import { answersCommand } from './answers.ts';
import { submitCommand } from './submit.ts';

const item = (id: string, more = ''): string =>
  `<Item><ItemId>${id}</ItemId><PostedOn>2026-11-19</PostedOn><TotalWeight>0.420</TotalWeight>${more}` +
  `<ContentPiece><HSCode>961511</HSCode><Weight>0.300</Weight><NumberOfPieces>1</NumberOfPieces><Value>9.00</Value>` +
  `<Currency>EUR</Currency><OriginCountry>CN</OriginCountry><Description>wooden comb</Description></ContentPiece>` +
  `<ReceiverAddress><Name>A. Example</Name><Street>Voorbeeldstraat 1</Street><City>Utrecht</City><Country>NL</Country>` +
  `</ReceiverAddress><SenderAddress><Name>Example Co</Name><StreetAndNumber>8 Sample Road</StreetAndNumber>` +
  `<City>Shenzhen</City><Country>CN</Country></SenderAddress></Item>`;
const message = (id: string, ...items: string[]): string =>
  `<ITMATT><MessageId>${id}</MessageId>${items.join('')}</ITMATT>`;

describe('portcullis submit', () => {
  let stack: AsyncDisposableStack;
  let folder: string;
  let config: Config;
  let files: string;

  beforeEach(async () => {
    stack = new AsyncDisposableStack();
    folder = mkdtempSync(join(tmpdir(), 'portcullis-submit-'));
    stack.defer(() => rmSync(folder, { recursive: true }));
    files = join(folder, 'messages');
    mkdirSync(files);
    const asked: Config = { ...readConfig({}), dataFolder: join(folder, 'data'), grpcPort: 0 };
    const platform = stack.use(await openPlatform({ dataFolder: asked.dataFolder }));
    const secrets = openSecrets({ folder: asked.dataFolder });
    const { server } = stack.use(await openEmbedded(asked, platform, secrets, quietLogger));
    config = { ...asked, grpcPort: server.port };
    await writeTokens(config, secrets);
  });
  afterEach(() => stack.disposeAsync());

  const put = (name: string, body: string | Uint8Array): void => writeFileSync(join(files, name), body);
  async function submit(paths: readonly string[] = [files], post = 'post-cn') {
    const told: Record<string, unknown>[] = [];
    const code = await submitCommand(config, paths, { post }, (line) =>
      told.push(JSON.parse(line) as Record<string, unknown>),
    );
    return { code, told };
  }

  it('tells of each file of a folder, by name, what became of it', async () => {
    put('b.xml', message('IM2', item('LX000000005NL')));
    put('a.xml', message('IM1', item('LX000000014NL'), item('LX000000028NL')));
    put('notes.txt', 'no message');
    const { code, told } = await submit();
    expect(code).toBe(0);
    expect(told).toMatchObject([
      { file: join(files, 'a.xml'), status: 'taken', messageId: 'IM1', items: 2 },
      { file: join(files, 'b.xml'), status: 'taken', messageId: 'IM2', items: 1 },
    ]);
  });

  it('sends the others where one cannot be read here or there, and ends with 2', async () => {
    put('1-broken.xml', '<ITMATT><Item></ITMATT>');
    put('2-large.xml', '');
    truncateSync(join(files, '2-large.xml'), 100 * 1024 * 1024);
    put('3-good.xml', message('IM3', item('LX000000005NL')));
    const { code, told } = await submit([files, join(files, 'none.xml')]);
    expect(code).toBe(2);
    expect(told).toMatchObject([
      { status: 'parked', findings: [{ code: 'BROKEN_XML', severity: 'error' }] },
      { error: { code: 'MESSAGE_TOO_LARGE', text: expect.stringContaining('104857600 bytes') as unknown } },
      { status: 'taken' },
      { error: { code: 'FILE_UNREADABLE', text: 'The file cannot be read: ENOENT.' } },
    ]);
  });

  it('is answered on the topic of the post, item by item, with code, place and sentence', async () => {
    put('a.xml', message('IM1', item('LX000000005NL').replace('>EUR<', '>QQQ<')));
    await submit();
    const told: Record<string, unknown>[] = [];
    for (const deadline = Date.now() + 10_000; told.length < 2 && Date.now() < deadline;) {
      told.length = 0;
      await answersCommand(config, 'post-cn', (line) => told.push(JSON.parse(line) as Record<string, unknown>));
    }
    expect(told.find(({ answers }) => answers === 'message')).toMatchObject({ status: 'taken', messageId: 'IM1' });
    expect(told.find(({ answers }) => answers === 'outcome')).toMatchObject({
      number: 'LX000000005NL',
      decision: 'not-accepted',
      findings: expect.arrayContaining([
        {
          code: 'CURRENCY_UNKNOWN',
          severity: 'error',
          pointer: 'lines[0].value.currency',
          text: expect.any(String) as string,
        },
      ]) as unknown,
    });
    await expect(answersCommand(config, 'post-xx', () => undefined)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('says plainly what is missing: a token, a right to send', async () => {
    put('a.xml', message('IM1'));
    await expect(submit([files], 'post-xx')).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('post-xx.token') as unknown,
    });
    await expect(submit([files], 'courier-a')).rejects.toMatchObject({ code: 'denied' });
  });
});
