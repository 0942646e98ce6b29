import { sortField } from './field.ts';
import { readPageToken, writePageToken } from './page-token.ts';

const sort = ['state', '-due.at'].map(sortField);
const last = { id: 'i"1', version: 3, document: { state: 'open', due: {} } };

describe('a page token', () => {
  it('carries the sort values and the id of the last document', () => {
    expect(readPageToken(sort, writePageToken(sort, last))).toEqual({ values: ['open', null], id: 'i"1' });
  });

  it('does not fit another sort', () => {
    const token = writePageToken(sort, last);

    for (const other of [[], ['state'], ['state', 'due.at'], ['-due.at', 'state']])
      expect(() => readPageToken(other.map(sortField), token)).toThrow(
        expect.objectContaining({ code: 'invalid' }) as Error,
      );
  });

  it.each([
    '',
    'x',
    'e30',
    Buffer.from('[["state","-due.at"],["open",{}],"i1"]').toString('base64url'),
    'A'.repeat(30_000),
  ])('refuses what was never given out (%#)', (token) => {
    expect(() => readPageToken(sort, token)).toThrow(expect.objectContaining({ code: 'invalid' }) as Error);
  });

  it('cannot be made where a sort field holds a list', () => {
    expect(() => writePageToken(sort, { ...last, document: { state: [] } })).toThrow(
      expect.objectContaining({ code: 'invalid' }) as Error,
    );
  });
});
