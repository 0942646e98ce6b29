import { ReportStatus, type SeizureReport } from '@portcullis/contracts';

import type { Report } from './report-schema.ts';

const STATUS: Readonly<Record<Report['status'], ReportStatus>> = {
  validated: ReportStatus.VALIDATED,
  shared: ReportStatus.SHARED,
  withdrawn: ReportStatus.WITHDRAWN,
};

/** A report as its message; what the report does not say stays empty. */
export function reportToWire(report: Report): SeizureReport {
  return {
    reportId: report.reportId,
    version: report.version,
    status: STATUS[report.status],
    caseRef: report.caseRef,
    reportingCountry: report.reportingCountry ?? '',
    officeCode: report.officeCode ?? '',
    placeType: report.placeType ?? '',
    seizureDate: report.seizureDate ?? '',
    customsProcedure: report.customsProcedure ?? '',
    detectionMethod: report.detectionMethod ?? '',
    conveyance: report.conveyance ?? '',
    concealment: report.concealment ?? '',
    route: (report.route ?? []).map(({ role, country }) => ({ role, country, mode: '' })),
    lines: (report.lines ?? []).map((line) => ({
      category: line.category,
      description: line.description,
      quantity: line.quantity,
      unit: line.unit,
      brand: line.brand ?? '',
      rightType: line.rightType ?? '',
      retailValue: line.retailValue,
    })),
    iprBasis: report.iprBasis ?? '',
    outcome: report.outcome ?? '',
    tlp: report.tlp,
    permittedAction: report.permittedAction,
    completeness: report.completeness ?? 0,
    hoursToEntry: report.hoursToEntry,
  };
}
