export type { Agreement } from './agreement.ts';
export { causeReference, reportTools, type ReportTools } from './report-tools.ts';
export { REPORT_SHARED } from './share.ts';
export { startPartnerExchange, type PartnerExchange, type PartnerExchangeDeps } from './service.ts';
