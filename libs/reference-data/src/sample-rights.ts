import { AppError, type Amount } from '@portcullis/domain';

import { once, parseDataCsv, readDataFile } from './data-file.ts';

const FILE = 'samples/sample-rights.csv';
const COLUMNS = [
  'right_id',
  'mark',
  'variants',
  'categories',
  'nice_classes',
  'reference_price_eur',
  'small_consignment_opt_in',
  'holder',
];

/** A made-up right in a real name, for trying the system out. */
export interface SampleRight {
  readonly rightId: string;
  readonly mark: string;
  readonly variants: readonly string[];
  /** Codes of `ipr-product-categories.json`. */
  readonly categories: readonly string[];
  readonly niceClasses: readonly number[];
  readonly referencePrice: Amount;
  /** The holder takes part in the small-consignment procedure (EU Regulation 608/2013, Article 26). */
  readonly smallConsignmentOptIn: boolean;
  readonly holder: string;
}

/** The sample rights register. Only the names are real: rights, holders and prices are made up. */
export const loadSampleRights = once((): readonly SampleRight[] => readSampleRights(FILE, readDataFile(FILE)));

/** As `loadSampleRights`, from text. Throws `invalid` naming file and line. */
export function readSampleRights(file: string, text: string): readonly SampleRight[] {
  const rights = parseDataCsv(file, text, COLUMNS).map((row, index): SampleRight => {
    const [rightId = '', mark = '', variants = '', categories = '', nice = '', price = '', optIn = '', holder = ''] =
      row;
    const right = {
      rightId,
      mark,
      variants: list(variants),
      categories: list(categories),
      niceClasses: list(nice).map(Number),
      referencePrice: { amount: price, currency: 'EUR' },
      smallConsignmentOptIn: optIn === 'true',
      holder,
    };
    const bad = whatIsWrong(right, optIn);
    if (bad !== undefined) throw new AppError('invalid', `data file ${file}:${index + 2}: ${bad}`);
    return right;
  });
  if (new Set(rights.map((right) => right.rightId)).size !== rights.length)
    throw new AppError('invalid', `data file ${file}: a right_id occurs twice`);
  return rights;
}

const list = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('|'));

function whatIsWrong(right: SampleRight, optIn: string): string | undefined {
  if (!/^SAMPLE-\d{4}$/.test(right.rightId)) return 'right_id is not SAMPLE-nnnn';
  if (right.mark.trim() === '' || right.holder.trim() === '') return 'mark or holder is empty';
  if (right.categories.length === 0 || !right.categories.every((code) => /^\d{1,2}[a-z]$/.test(code)))
    return 'categories are not codes such as 3a|4a';
  if (!right.niceClasses.every((nice) => Number.isInteger(nice) && nice >= 1 && nice <= 45))
    return 'nice_classes are not 1..45';
  if (!/^\d{1,6}\.\d{2}$/.test(right.referencePrice.amount))
    return 'reference_price_eur is not an amount with two decimals';
  return optIn === 'true' || optIn === 'false' ? undefined : 'small_consignment_opt_in is neither true nor false';
}
