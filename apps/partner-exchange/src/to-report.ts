import { Channel, IprScopeStatus, type FoundLine, type InspectionDecided } from '@portcullis/contracts';
import { AppError, type ResultCode } from '@portcullis/domain';

import { checkReport, type Report } from './report-schema.ts';
import type { ReportTools } from './report-tools.ts';

const OUTCOMES: Readonly<Partial<Record<ResultCode, Report['outcome']>>> = {
  R1: 'open',
  R1C: 'confirmed',
  R1G: 'genuine',
  R1U: 'released-no-answer',
  R2: 'other-offence',
  R6: 'abandoned',
};

const HOUR = 3_600_000;

/**
 * The one step from nominal to non-nominal: builds a report field by field from a result and lets the allow-list check it.
 * Officer, remarks, number, parties and declared text have no way in; the day stands for the time. `denied` for what
 * does not fit the list.
 */
export function toReport(event: InspectionDecided, code: ResultCode, version: number, tools: ReportTools): Report {
  const postal = event.channel !== Channel.EXPRESS;
  const outcome = OUTCOMES[code];
  const hours = event.at && event.selectedAt && Math.floor((event.at.getTime() - event.selectedAt.getTime()) / HOUR);
  const report: Record<string, unknown> = {
    reportId: tools.opaque(`report ${event.itemId}`),
    version,
    status: 'validated',
    caseRef: tools.opaque(`case ${event.itemId}`),
    ...(isCountry(event.destination) && { reportingCountry: event.destination }),
    officeCode: event.office,
    placeType: postal ? 'mail-centre' : 'express-hub',
    ...(event.at && { seizureDate: event.at.toISOString().slice(0, 10) }),
    customsProcedure: 'import',
    detectionMethod: event.detectionMethod,
    conveyance: postal ? 'post' : 'express courier',
    ...(event.concealment !== '' && { concealment: event.concealment }),
    route: routeOf(event),
    lines: event.lines.map((line, index) => lineOf(line, index, tools)),
    iprBasis: event.iprScope === IprScopeStatus.SMALL_CONSIGNMENT ? 'small-consignment' : 'other',
    ...(outcome !== undefined && { outcome }),
    tlp: 'RED', // until an agreement says otherwise
    permittedAction: 'none',
    ...(hours !== undefined && hours >= 0 && { hoursToEntry: hours }),
  };
  return checkReport({ ...report, completeness: completenessOf(report) });
}

function lineOf(line: FoundLine, index: number, { phrase }: ReportTools): Record<string, unknown> {
  const { category, quantity, unit, brand, rightType, retailValue } = line;
  const description = phrase(category);
  if (description === undefined) throw new AppError('denied', `the report is refused at lines.${index}.category`);
  return {
    category,
    description,
    quantity,
    unit,
    ...(brand !== '' && { brand }),
    ...(rightType !== '' && { rightType }),
    ...(retailValue && { retailValue: { amount: retailValue.amount, currency: retailValue.currency } }),
  };
}

function routeOf(event: InspectionDecided): { role: string; country: string }[] {
  const points = [
    { role: 'origin', country: event.origin },
    { role: 'departure', country: event.dispatchedFrom },
    ...event.routing.map((country) => ({ role: 'transit', country })),
    { role: 'destination', country: event.destination },
  ];
  return points.filter(({ country }) => isCountry(country));
}

const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code);

const WANTED = ['reportingCountry', 'seizureDate', 'detectionMethod', 'concealment', 'route', 'lines', 'outcome'];

/** Share of the fields that a good report has. */
function completenessOf(report: Record<string, unknown>): number {
  const given = WANTED.filter((field) => {
    const value = report[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
  return Math.round((given.length / WANTED.length) * 100) / 100;
}
