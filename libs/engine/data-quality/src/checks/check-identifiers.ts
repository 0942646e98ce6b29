import { checkS10, parseIossNumber, type Declaration, type Finding, type S10Defect } from '@portcullis/domain';

import { add, limitLength } from './report.ts';

/** The item's number, its references, and their lengths. */
export function checkIdentifiers(declaration: Declaration, _context: unknown, findings: Finding[]): void {
  const { number, numberType, vatScheme, ucr, circumstance } = declaration;
  if (number.trim() === '') add(findings, 'error', 'NUMBER_MISSING', 'number', 'Give the number of the item.');
  else if (numberType === 's10') {
    const checked = checkS10(number);
    if (!checked.ok) add(findings, 'error', `S10_${checked.reason}`, 'number', S10_TEXTS[checked.reason]);
  } else limitLength(findings, number, 70, 'number');
  if (numberType === 'house-waybill' && number.length > 35 && number.length <= 70) {
    add(
      findings,
      'warning',
      'NUMBER_LONG',
      'number',
      'Some countries refuse waybill numbers of more than 35 characters.',
    );
  }
  if (vatScheme?.kind.toUpperCase() === 'IOSS' && !parseIossNumber(vatScheme.number).ok) {
    add(findings, 'warning', 'IOSS_FORMAT', 'vatScheme.number', 'An IOSS number is IM followed by ten digits.');
  }
  if (ucr === undefined && circumstance === 'F32') {
    add(findings, 'incomplete', 'UCR_MISSING', 'ucr', 'Give the unique consignment reference.');
  }
  limitLength(findings, ucr, 35, 'ucr');
  limitLength(findings, declaration.masterWaybill, 70, 'masterWaybill');
  limitLength(findings, declaration.receptacleId, 35, 'receptacleId');
  limitLength(findings, declaration.despatchId, 35, 'despatchId');
  declaration.documents?.forEach(({ reference }, index) =>
    limitLength(findings, reference, 80, `documents[${index}].reference`),
  );
}

const S10_TEXTS = {
  LENGTH: 'An S10 number has 13 characters.',
  FORMAT: 'An S10 number is two letters, nine digits and two letters.',
  CHECK_DIGIT: 'The check digit of the number is wrong; read the label again.',
  COUNTRY: 'The last two letters of the number are no country that issues such numbers.',
  SERVICE_INDICATOR: 'The first two letters of the number are reserved and must not be issued.',
} satisfies Record<S10Defect, string>;
