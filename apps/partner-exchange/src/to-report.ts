import { Channel, type InspectionDecided, IprScopeStatus } from '@portcullis/contracts';
import type { ResultCode } from '@portcullis/domain';

import { checkReport, type Report } from './report-schema.ts';

/** What the step needs besides the event. */
export interface ReportTools {
  /** One-way and keyed: the same item gives the same reference, and nobody can turn it back. */
  readonly opaque: (text: string) => string;
  /** Fixed phrase for a seizure category; free text never leaves. */
  readonly phrase: (category: string) => string | undefined;
}

const OUTCOMES: Readonly<Partial<Record<ResultCode, Report['outcome']>>> = {
  R1: 'open',
  R1C: 'confirmed',
  R1G: 'genuine',
  R1U: 'released-no-answer',
  R2: 'other-offence',
  R6: 'abandoned',
};

/**
 * The one step from nominal to non-nominal: builds a report field by field from a result and lets the allow-list check it.
 * Officer, remarks, number, parties and declared text have no way in; the day stands for the time.
 */
export function toReport(event: InspectionDecided, code: ResultCode, version: number, tools: ReportTools): Report {
  const caseRef = tools.opaque(`case ${event.itemId}`);
  const postal = event.channel !== Channel.EXPRESS;
  const outcome = OUTCOMES[code];
  const hours =
    event.at && event.selectedAt
      ? Math.floor((event.at.getTime() - event.selectedAt.getTime()) / 3_600_000)
      : undefined;
  const report: Record<string, unknown> = {
    reportId: tools.opaque(`report ${event.itemId}`),
    version,
    status: 'validated',
    caseRef,
    ...(isCountry(event.destination) && { reportingCountry: event.destination }),
    officeCode: event.office,
    placeType: postal ? 'mail-centre' : 'express-hub',
    ...(event.at && { seizureDate: event.at.toISOString().slice(0, 10) }),
    customsProcedure: 'import',
    detectionMethod: event.detectionMethod,
    conveyance: postal ? 'post' : 'express courier',
    ...(event.concealment !== '' && { concealment: event.concealment }),
    route: routeOf(event),
    lines: event.lines.map((line) => ({
      category: line.category,
      ...(tools.phrase(line.category) !== undefined && { description: tools.phrase(line.category) }),
      quantity: line.quantity,
      unit: line.unit,
      ...(line.brand !== '' && { brand: line.brand }),
      ...(line.rightType !== '' && { rightType: line.rightType }),
      ...(line.retailValue && {
        retailValue: { amount: line.retailValue.amount, currency: line.retailValue.currency },
      }),
    })),
    iprBasis: event.iprScope === IprScopeStatus.SMALL_CONSIGNMENT ? 'small-consignment' : 'other',
    ...(outcome !== undefined && { outcome }),
    tlp: 'RED', // until an agreement says otherwise
    permittedAction: 'none',
    ...(hours !== undefined && hours >= 0 && { hoursToEntry: hours }),
  };
  return checkReport({ ...report, completeness: completenessOf(report) });
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

/** Share of the fields that a good report has. */
function completenessOf(report: Record<string, unknown>): number {
  const wanted = ['reportingCountry', 'seizureDate', 'detectionMethod', 'concealment', 'route', 'lines', 'outcome'];
  const given = wanted.filter((field) => {
    const value = report[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
  return Math.round((given.length / wanted.length) * 100) / 100;
}
