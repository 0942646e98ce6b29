import type { Finding, Nature } from '@portcullis/domain';

/** Words of the interface, and those that public systems of posts use for the same (domain paper on postal data, 4.2). */
const NATURES: ReadonlyMap<string, Nature> = new Map([
  ['SALE_OF_GOODS', 'sale'],
  ['SALE_GOODS', 'sale'],
  ['RETURN_OF_GOODS', 'return'],
  ['RETURN_GOODS', 'return'],
  ['RETURNED_GOODS', 'return'],
  ['GIFT', 'gift'],
  ['COMMERCIAL_SAMPLE', 'sample'],
  ['DOCUMENTS', 'documents'],
  ['MIXED_CONTENTS', 'mixed'],
  ['OTHER', 'other'],
  ['OTHERS', 'other'],
]);

/**
 * The nature of the transaction out of two elements. Where they disagree nothing is taken for a gift: a gift pays less, and
 * a doubt must not make an item cheaper.
 */
export function natureOf(
  nature: string | undefined,
  gift: string | undefined,
  pointer: string,
  findings: (finding: Finding) => void,
): Nature | undefined {
  const stated = nature === undefined ? undefined : NATURES.get(nature.toUpperCase());
  if (nature !== undefined && stated === undefined) {
    findings(warning('NATURE_UNKNOWN', `${pointer}.nature`, 'Give one of the known natures of transaction.'));
  }
  const isGift = gift === undefined ? undefined : yesOrNo(gift);
  if (gift !== undefined && isGift === undefined) {
    findings(warning('GIFT_UNREADABLE', `${pointer}.nature`, 'Say true or false.'));
  }
  if (isGift === true && nature === undefined) return 'gift';
  if (isGift === true && stated !== 'gift') {
    findings(warning('NATURE_CONTRADICTORY', `${pointer}.nature`, 'Declared as a gift and as something else.'));
  } else if (isGift === false && stated === 'gift') {
    findings(warning('NATURE_CONTRADICTORY', `${pointer}.nature`, 'Declared as a gift and as none.'));
    return undefined;
  }
  return stated;
}

/** A flag as XML Schema writes it; undefined for any other text. */
export function yesOrNo(text: string): boolean | undefined {
  switch (text.toLowerCase()) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return undefined;
  }
}

const warning = (code: string, pointer: string, text: string): Finding => ({
  code,
  severity: 'warning',
  pointer,
  text,
});
