import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { aPost } from './testing/a-post.ts';
import { aJsonItem, anXmlMessage } from './testing/messages.ts';

async function aFolder(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'postal-folder-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

describe('readFolder', () => {
  it('hands in messages by name and says what became of each', async () => {
    await using post = await aPost();
    const json = JSON.stringify(aJsonItem({ reference: 'J1' }));
    await using files = await aFolder({ 'b.xml': anXmlMessage(), 'a.json': json, 'notes.txt': 'none', 'c.XML': '' });
    await writeFile(join(files.folder, 'large.xml'), '<ITMATT>');
    await truncate(join(files.folder, 'large.xml'), 20 * 1024 * 1024 + 1);
    const said = [];
    for await (const one of post.intake.readFolder('nl-post', files.folder)) said.push(one);
    const kept = said.map((one) => [one.file, one.ok && one.receipt.kept]).sort();
    expect(kept).toEqual([
      ['a.json', true],
      ['b.xml', true],
      ['c.XML', true],
      ['large.xml', false],
    ]);
    expect(await post.records('post.nl-post.in')).toHaveLength(4);
    await post.until(async () => (await post.answers()).length === 4);
    expect(await post.declared()).toHaveLength(2);
  });

  it('says that a folder is not there', async () => {
    await using post = await aPost();
    const reading = post.intake.readFolder('nl-post', '/nowhere/at/all')[Symbol.asyncIterator]();
    await expect(reading.next()).rejects.toMatchObject({ code: 'not_found' });
  });
});
