import { parseMassKg, type Declaration, type Finding } from '@portcullis/domain';

import { add } from './report.ts';

/** Gross mass of the item and the masses of its lines; kg as declared, milligrams inside. */
export function checkMasses(declaration: Declaration, _context: unknown, findings: Finding[]): void {
  const { grossMassKg, lines } = declaration;
  let gross: bigint | undefined;
  if (grossMassKg === undefined) {
    const byLine = lines.length > 0 && lines.every((line) => line.grossMassKg !== undefined);
    add(
      findings,
      byLine ? 'incomplete' : 'error',
      'MASS_MISSING',
      'grossMassKg',
      'Give the gross mass of the whole item in kilograms.',
    );
  } else gross = read(grossMassKg, 'grossMassKg', findings);

  let netSum = 0n;
  let grossSum = 0n;
  let netSlack = 0n;
  let grossSlack = 0n;
  for (const [index, { netMassKg, grossMassKg: lineGrossKg }] of lines.entries()) {
    if (netMassKg !== undefined) {
      const net = parseMassKg(netMassKg);
      if (net === undefined || net <= 0n) read(netMassKg, `lines[${index}].netMassKg`, findings);
      else {
        netSum += net;
        netSlack += halfStep(netMassKg);
      }
    }
    if (lineGrossKg !== undefined) {
      const lineGross = parseMassKg(lineGrossKg);
      if (lineGross === undefined || lineGross <= 0n) read(lineGrossKg, `lines[${index}].grossMassKg`, findings);
      else {
        grossSum += lineGross;
        grossSlack += halfStep(lineGrossKg);
      }
    }
  }
  if (gross === undefined || grossMassKg === undefined) return;
  const slack = halfStep(grossMassKg);
  if (gross + slack + netSlack < netSum) {
    add(
      findings,
      'warning',
      'MASS_BELOW_NET',
      'grossMassKg',
      'The gross mass is less than the net masses of the lines together; check both.',
    );
  } else if (gross + slack + grossSlack < grossSum) {
    add(
      findings,
      'warning',
      'MASS_BELOW_LINES',
      'grossMassKg',
      'The gross mass is less than the gross masses of the lines together; check both.',
    );
  }
}

/** The mass where it can be used, else a finding that tells the sender why not. */
function read(text: string, pointer: string, findings: Finding[]): bigint | undefined {
  const mass = parseMassKg(text);
  if (mass === undefined) {
    if (isDecimal(text))
      add(
        findings,
        'error',
        'MASS_DIGITS',
        pointer,
        'Give the mass in kilograms with at most ten digits before and six after the point.',
      );
    else
      add(
        findings,
        'error',
        'MASS_FORMAT',
        pointer,
        'Give the mass in kilograms as a plain number with a decimal point.',
      );
    return undefined;
  }
  if (mass > 0n) return mass;
  add(findings, 'error', 'MASS_NOT_POSITIVE', pointer, 'Give a mass above zero kilograms.');
  return undefined;
}

const isDecimal = (text: string): boolean => text.length < 200 && /^-?\d+(\.\d+)?$/.test(text);

/** Half a unit of the last decimal that was written, mg: what rounding may have taken away. Less than a gram is not asked. */
function halfStep(text: string): bigint {
  const point = text.indexOf('.');
  return HALF_STEPS[point < 0 ? 0 : Math.min(text.length - point - 1, 3)] ?? 500n;
}

const HALF_STEPS = [500_000n, 50_000n, 5_000n, 500n];
