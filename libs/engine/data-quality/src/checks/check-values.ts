import {
  currencyDecimals,
  currencyStatus,
  parseMoney,
  type Amount,
  type Declaration,
  type Finding,
  type LocalDate,
} from '@portcullis/domain';

import { add, type CheckContext } from './report.ts';

/**
 * Total value, line values and charges: readable, in a currency that lives, and the total near the sum of the lines
 * (domain paper on postal and courier data, section 6.3: more than 1 % apart warns, more than 10 % is referred back).
 */
export function checkValues(declaration: Declaration, { today }: CheckContext, findings: Finding[]): void {
  const { totalValue, lines, nature, kind } = declaration;
  const mayBeFree = nature === 'documents' || nature === 'sample';
  let total: bigint | undefined;
  if (totalValue === undefined) {
    if (kind === 'fiscal')
      add(findings, 'incomplete', 'VALUE_MISSING', 'totalValue', 'Give the total value with its currency.');
  } else {
    total = read(totalValue, 'totalValue', today, findings);
    if (total === 0n && !mayBeFree) {
      add(
        findings,
        'warning',
        'VALUE_ZERO',
        'totalValue.amount',
        'Give the price paid, or what the goods would cost if nothing was paid.',
      );
    }
  }

  const currency = totalValue?.currency;
  let sum: bigint | undefined = lines.length > 0 ? 0n : undefined;
  for (const [index, { value }] of lines.entries()) {
    if (value === undefined) {
      sum = undefined;
      continue;
    }
    const line = read(value, `lines[${index}].value`, today, findings);
    if (line === 0n && total !== 0n && !mayBeFree) {
      add(
        findings,
        'warning',
        'VALUE_ZERO',
        `lines[${index}].value.amount`,
        'Give the value of this line; goods are seldom worth nothing.',
      );
    }
    sum = line === undefined || sum === undefined || value.currency !== currency ? undefined : sum + line;
  }
  if (total !== undefined && sum !== undefined && total !== sum) compareTotal(total, sum, declaration, findings);

  if (declaration.transportCharges !== undefined)
    read(declaration.transportCharges, 'transportCharges', today, findings);
  if (declaration.insurance !== undefined) read(declaration.insurance, 'insurance', today, findings);
  if (declaration.discount !== undefined) read(declaration.discount, 'discount', today, findings);
  if (declaration.foreignTax !== undefined) read(declaration.foreignTax, 'foreignTax', today, findings);
  if (nature === 'documents' && total !== undefined && total > fewUnits(currency)) {
    add(
      findings,
      'warning',
      'DOCUMENTS_WITH_VALUE',
      'totalValue.amount',
      'Documents have a value of next to nothing; correct the value or the nature of the transaction.',
    );
  }
}

/** Minor units of a usable amount that is not negative, else undefined and a finding. */
function read(
  { amount, currency }: Amount,
  pointer: string,
  today: LocalDate,
  findings: Finding[],
): bigint | undefined {
  const result = parseMoney(amount, currency);
  if (!result.ok) {
    switch (result.reason) {
      case 'currency':
        add(
          findings,
          'error',
          'CURRENCY_UNKNOWN',
          `${pointer}.currency`,
          'Give the currency as a three-letter ISO 4217 code in capitals.',
        );
        return undefined;
      case 'format':
        add(
          findings,
          'error',
          'AMOUNT_FORMAT',
          `${pointer}.amount`,
          'Give the amount as a plain number with a decimal point.',
        );
        return undefined;
      case 'size':
        add(
          findings,
          'error',
          'AMOUNT_DIGITS',
          `${pointer}.amount`,
          'Give the amount with at most 16 digits before the point.',
        );
        return undefined;
      case 'decimals':
        add(
          findings,
          'incomplete',
          'AMOUNT_DECIMALS',
          `${pointer}.amount`,
          'Give the amount with no more decimals than its currency has.',
        );
        return undefined;
    }
  }
  if (currencyStatus(currency, today) === 'ended') {
    add(
      findings,
      'incomplete',
      'CURRENCY_ENDED',
      `${pointer}.currency`,
      'This currency is no longer in use; state the value in its successor.',
    );
  }
  if (result.money.minor >= 0n) return result.money.minor;
  add(findings, 'error', 'AMOUNT_NEGATIVE', `${pointer}.amount`, 'An amount cannot be below zero.');
  return undefined;
}

/** A total may be stated before or after a discount: the nearer of the two counts. */
function compareTotal(total: bigint, sum: bigint, { discount, totalValue }: Declaration, findings: Finding[]): void {
  let gap = difference(total, sum);
  if (discount !== undefined && discount.currency === totalValue?.currency) {
    const less = parseMoney(discount.amount, discount.currency);
    if (less.ok && less.money.minor > 0n) {
      const net = difference(total, sum - less.money.minor);
      if (net < gap) gap = net;
    }
  }
  if (gap * 100n <= total) return;
  const severity = gap * 10n > total ? 'incomplete' : 'warning';
  add(
    findings,
    severity,
    'VALUE_SUM_DIFFERS',
    'totalValue.amount',
    'The total value is not the sum of the line values; correct the total or the lines.',
  );
}

const difference = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

/** Ten units; a thousand where the currency has no smaller unit, since such units are small themselves. */
function fewUnits(currency: string | undefined): bigint {
  const decimals = currency === undefined ? 2 : (currencyDecimals(currency) ?? 2);
  return decimals === 0 ? 1_000n : 10n ** BigInt(decimals + 1);
}
