import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

interface Manifest {
  files: { file: string; sha256: string; source: string; licence: string }[];
  edited: { file: string; reason: string }[];
}

const folder = new URL('../data/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Manifest;

describe('the manifest of data files', () => {
  it.each(manifest.files)('knows the bytes, source and licence of $file', ({ file, sha256, source, licence }) => {
    const bytes = readFileSync(new URL(file, folder));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(source).not.toBe('');
    expect(licence).not.toBe('');
  });

  it('lists every file there is', () => {
    const listed = [...manifest.files, ...manifest.edited].map((entry) => entry.file).sort();
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.pathname.length).replace(/^\//, ''))
      .filter((file) => file !== 'manifest.json' && file !== 'NOTICES.md')
      .sort();
    expect(found).toEqual(listed);
  });
});
