import { readFileSync } from 'node:fs';

import { checkReport } from './report-schema.ts';

const golden = JSON.parse(readFileSync(new URL('testing/golden-report.json', import.meta.url), 'utf8')) as {
  readonly lines: readonly object[];
};

describe('checkReport', () => {
  it('lets a report through as it is', () => {
    expect(checkReport(golden)).toEqual(golden);
  });

  it.each([
    ['at its top', { ...golden, officer: 'officer-a' }, 'an unknown field'],
    ['in a line', { ...golden, lines: [{ ...golden.lines[0], serial: '1' }] }, 'lines.0.an unknown field'],
  ])('refuses a field that it does not know, %s', (_, report, place) => {
    expect(() => checkReport(report)).toThrow(
      expect.objectContaining({ code: 'denied', message: `the report is refused at ${place}` }) as Error,
    );
  });

  it.each([[undefined], [null], ['text'], [[]], [{}]])('refuses %j', (report) => {
    expect(() => checkReport(report)).toThrow(expect.objectContaining({ code: 'denied' }) as Error);
  });
});
