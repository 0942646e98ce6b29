import type { Report } from './report.ts';

/** The report for people. */
export function summaryOf(report: Report): string {
  const { lanes, ledger } = report;
  const share = (count: number): string => `${((100 * count) / Math.max(1, report.accepted)).toFixed(1)} %`;
  const balance = ledger.balanced
    ? 'balanced: every message answered, every declaration decided once, every shared result told once'
    : `NOT balanced: ${ledger.missing} missing, ${ledger.doubled} doubled`;
  return [
    `  declared    ${n(report.declared)} items: ${n(report.accepted)} accepted, ${n(report.rejected)} not accepted; ${n(report.parked)} messages parked`,
    `  green       ${n(lanes.green)}  ${share(lanes.green)}   nothing stands against release`,
    `  blue        ${n(lanes.blue)}  ${share(lanes.blue)}   the same, audited later`,
    `  yellow      ${n(lanes.yellow)}  ${share(lanes.yellow)}   more information is asked for`,
    `  orange      ${n(lanes.orange)}  ${share(lanes.orange)}   to be opened as capacity allows`,
    `  red         ${n(lanes.red)}  ${share(lanes.red)}   to be opened`,
    `  inspected   ${n(report.inspected)} results on ${n(report.queued)} tasks, entered by a simulated officer from the sample's hidden truth`,
    `  shared      ${n(report.shared)} non-nominal reports with the made-up partner of the sample`,
    `  took        ${report.seconds.toFixed(1)} s, ${n(report.itemsPerSecond)} items a second, from the first byte to the last share`,
    `  ledger      ${balance}`,
  ].join('\n');
}

const n = (count: number): string => count.toLocaleString('en-GB');
