import { foldText } from './fold-text.ts';

/** Words that say "fits" right before a mark: en, de, fr, es, it, nl. */
const FITS = new Set(['for', 'fits', 'fit', '4', 'fur', 'fuer', 'pour', 'para', 'per', 'voor']);
/** The last two words before a mark. */
const FITS_TWO = new Set([
  'compatible with', 'fits with', 'works with', 'use with', 'kompatibel mit', 'passend zu', 'passend fur', 'passend fuer', 'geeignet fur',
  'compatible avec', 'compatible con', 'compatibile con', 'compatibel met', 'passend op', 'geschikt voor', 'adapte a', 'adatto a', 'apto para',
]); // prettier-ignore
const ARTICLES = new Set([
  'the',
  'your',
  'den',
  'die',
  'das',
  'dem',
  'le',
  'la',
  'les',
  'votre',
  'el',
  'il',
  'de',
  'het',
]);
/** What may stand between two marks that the goods both fit. */
const BETWEEN = /^[\s/,&+|]*(?:and|or|und|oder|et|ou|y|o|e|en|of)?[\s/,&+|]*$/u;
/** Text before a mark that is looked at. */
const LOOK_BACK = 32;

/** Is the mark that begins at `start` named only as what the goods fit? */
export function saysFits(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const last = before.trimEnd().slice(-1);
  if (last === '' || last === ',' || last === ';' || last === '.') return false;
  const words = foldText(before)
    .folded.split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  while (words.length > 0 && ARTICLES.has(words[words.length - 1] ?? '')) words.pop();
  const one = words[words.length - 1];
  if (one === undefined) return false;
  return FITS.has(one) || FITS_TWO.has(`${words[words.length - 2] ?? ''} ${one}`);
}

/** Do two marks stand side by side, so that what is said before the first holds for the second? */
export function sideBySide(text: string, firstEnd: number, secondStart: number): boolean {
  return (
    secondStart >= firstEnd &&
    secondStart - firstEnd <= 8 &&
    BETWEEN.test(text.slice(firstEnd, secondStart).toLowerCase())
  );
}
