import type { Work } from './counted.ts';

/** What was read and written, by place, per item: where the most goes first. */
export function describeWork(work: Work | undefined, items: number): readonly string[] {
  const lines: { readonly bytes: number; readonly text: string }[] = [];
  const per = (count: number): string => (count / items).toFixed(2);
  for (const [name, { appended, bytes, delivered }] of work?.topics ?? []) {
    const size = Math.round(bytes / Math.max(1, appended));
    lines.push({
      bytes,
      text: `topic ${name}: ${per(appended)} appended of ${size} bytes, ${per(delivered)} delivered`,
    });
  }
  for (const [name, { asked, found, inserted, updated, chars }] of work?.collections ?? []) {
    const written = `${per(inserted)} inserted and ${per(updated)} updated of ${chars} characters`;
    lines.push({
      bytes: (inserted + updated) * chars,
      text: `collection ${name}: ${written}, ${per(asked)} asked for, ${per(found)} found`,
    });
  }
  return lines
    .filter(({ bytes }) => bytes >= items)
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ text }) => text);
}
