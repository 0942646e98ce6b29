import { isCountry, type Declaration, type Finding } from '@portcullis/domain';

import { isCount } from './check-lines.ts';
import { add } from './report.ts';

/** What the parts of a declaration say of each other: nature, parties, scheme, countries, counts (paper, 4.2 and 6.3). */
export function checkConsistency(declaration: Declaration, _context: unknown, findings: Finding[]): void {
  const { channel, nature, consignor, consignee, destination, dispatchedFrom, pieces, vatScheme } = declaration;
  if (pieces !== undefined && !isCount(pieces)) {
    add(findings, 'error', 'QUANTITY_INVALID', 'pieces', 'Give the number of pieces as a whole number above zero.');
  }
  if (destination !== undefined && !isCountry(destination)) {
    add(
      findings,
      'error',
      'DESTINATION_UNKNOWN',
      'destination',
      'Give the destination as a two-letter ISO 3166-1 code.',
    );
  } else if (
    destination !== undefined &&
    consignee.country !== undefined &&
    destination !== consignee.country &&
    isCountry(consignee.country)
  ) {
    add(
      findings,
      'warning',
      'DESTINATION_DIFFERS',
      'destination',
      'The destination is not the country of the recipient; check both.',
    );
  }
  if (dispatchedFrom !== undefined && !isCountry(dispatchedFrom)) {
    add(
      findings,
      'incomplete',
      'DISPATCH_UNKNOWN',
      'dispatchedFrom',
      'Give the country of dispatch as a two-letter ISO 3166-1 code.',
    );
  }
  if (nature === undefined && channel === 'postal') {
    add(
      findings,
      'incomplete',
      'NATURE_MISSING',
      'nature',
      'Say whether this is a sale, a gift, documents, a sample, a return or something else.',
    );
  }
  if (nature === 'gift') {
    if (vatScheme?.kind.toUpperCase() === 'IOSS') {
      add(
        findings,
        'warning',
        'GIFT_WITH_IOSS',
        'nature',
        'An IOSS number belongs to a sale; correct the nature or leave the number out.',
      );
    }
    if (consignor.typeOfPerson === 'legal' || consignor.companyForm) {
      add(
        findings,
        'warning',
        'GIFT_FROM_COMPANY',
        'nature',
        'A company is seldom the sender of a gift; correct the nature if the goods were sold.',
      );
    }
  }
  if (nature === 'return' && (declaration.documents?.length ?? 0) === 0 && declaration.orderReference === undefined) {
    add(
      findings,
      'incomplete',
      'RETURN_WITHOUT_REFERENCE',
      'documents',
      'Give the number of the shipment that these goods came with.',
    );
  }
}
