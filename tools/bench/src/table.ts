import { verdictOf, type Figure, type Target } from './figure.ts';

const HEAD = ['what', 'figure', 'target', 'baseline', 'ratio', 'target', ''];

/** Figures as a table for people: text to the left, numbers to the right. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 || column === 6 ? cell.padEnd(width(column)) : cell.padStart(width(column))))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  return [head, '-'.repeat(Math.max(...lines.map((line) => line.length))), ...body].join('\n');

  function width(column: number): number {
    return widths[column] ?? 0;
  }
}

function cellsOf(figure: Figure): string[] {
  const { name, value, unit, target, baseline, ratio, ratioTarget } = figure;
  return [
    name,
    `${numberText(value)} ${unit}`,
    boundText(target),
    baseline === undefined ? '' : `${numberText(baseline.value)} ${baseline.name}`,
    ratio === undefined ? '' : numberText(ratio),
    boundText(ratioTarget),
    verdictOf(figure),
  ];
}

function boundText(target: Target | undefined): string {
  if (target === undefined) return '';
  return 'atLeast' in target ? `≥ ${numberText(target.atLeast)}` : `≤ ${numberText(target.atMost)}`;
}

/** Three significant digits, thousands separated; whole numbers from 100 up. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
