import { readFileSync } from 'node:fs';

import { ephemeralSecrets } from '@portcullis/security/testing';

import { reportTools } from './report-tools.ts';
import { aFoundLine, anInspection } from './testing/an-inspection.ts';
import { toReport } from './to-report.ts';

const tools = reportTools(ephemeralSecrets());
const golden: unknown = JSON.parse(readFileSync(new URL('testing/golden-report.json', import.meta.url), 'utf8'));

describe('toReport', () => {
  it('makes of a result exactly the golden report', () => {
    expect(toReport(anInspection(), 'R1', 1, tools)).toEqual(golden);
  });

  it('refers to one parcel always by the same name, which others share with none', () => {
    const again = toReport(anInspection({ result: 'RESULT_CODE_R1G' }), 'R1G', 2, tools);
    expect(again).toMatchObject({ reportId: (golden as { reportId: string }).reportId, version: 2 });
    const other = toReport(anInspection({ itemId: 'LX000000014NL~2026' }), 'R1', 1, tools);
    expect(other.reportId).not.toBe(again.reportId);
    const elsewhere = toReport(anInspection(), 'R1', 1, reportTools(ephemeralSecrets('another country')));
    expect(elsewhere.reportId).not.toBe(again.reportId);
  });

  it('leaves out what the result does not say', () => {
    const bare = anInspection({ concealment: '', destination: '', routing: [], at: undefined, lines: [] });
    const report = toReport(bare, 'R3', 1, tools);
    expect(Object.keys(report)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/concealment|reportingCountry|seizureDate|outcome|hoursToEntry/)]),
    );
    expect(report).toMatchObject({ lines: [], completeness: 0.29 });
  });

  it.each([
    ['a way of hiding in words of the officer', { concealment: 'in the coat of Mr Jansen' }, 'concealment'],
    ['a way of finding in words of the officer', { detectionMethod: 'tip from a neighbour' }, 'detectionMethod'],
    ['an office that is none', { office: 'LX000000005NL' }, 'officeCode'],
    ['a category that is none', { lines: [aFoundLine({ category: 'Jansen' })] }, 'lines.0.category'],
    ['an unknown category', { lines: [aFoundLine(), aFoundLine({ category: '99z' })] }, 'lines.1.category'],
    ['a unit that is none', { lines: [aFoundLine({ unit: 'suitcases' })] }, 'lines.0.unit'],
    ['a negative quantity', { lines: [aFoundLine({ quantity: -1 })] }, 'lines.0.quantity'],
    ['a parcel number for a right', { lines: [aFoundLine({ rightType: 'LX000000005NL' })] }, 'lines.0.rightType'],
    ['a telephone number for a brand', { lines: [aFoundLine({ brand: 'call\n0612345678' })] }, 'lines.0.brand'],
    ['a mail address for a brand', { lines: [aFoundLine({ brand: 'a@example.org' })] }, 'lines.0.brand'],
    [
      'words for an amount',
      { lines: [aFoundLine({ retailValue: { amount: 'much', currency: 'EUR' } })] },
      'lines.0.retailValue.amount',
    ],
  ])('refuses %s, naming the place and not the text', (_, overrides, place) => {
    expect(() => toReport(anInspection(overrides), 'R1', 1, tools)).toThrow(
      expect.objectContaining({ code: 'denied', message: `the report is refused at ${place}` }) as Error,
    );
  });
});
