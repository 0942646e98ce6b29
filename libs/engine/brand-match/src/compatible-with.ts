import { CLAUSE_GAP, type Letters, NO_GAP } from './letters.ts';

/** Words that say "fits" right before a mark: en, de, fr, es, it, nl. */
const FITS = new Set(['for', 'fits', 'fit', 'fur', 'fuer', 'pour', 'para', 'per', 'voor']);
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

/** Is the mark that begins with letter `start` named only as what the goods fit? */
export function saysFits(letters: Letters, start: number): boolean {
  let at = start;
  let last = wordBefore(letters, at);
  for (let articles = 0; articles < 2 && ARTICLES.has(last); articles++) {
    at -= last.length;
    last = wordBefore(letters, at);
  }
  if (last === '') return false;
  if (FITS.has(last)) return true;
  return LAST_OF_TWO.has(last) && FITS_TWO.has(`${wordBefore(letters, at - last.length)} ${last}`);
}

const LAST_OF_TWO = new Set(Array.from(FITS_TWO, (words) => words.slice(words.indexOf(' ') + 1)));
const LONGEST_WORD = 12;

/** The folded word that ends right before letter `at`; empty if there is none, it is long, or a clause ends there. */
function wordBefore(letters: Letters, at: number): string {
  if (at <= 0 || (letters.gap[at] as number) >= CLAUSE_GAP || letters.gap[at] === NO_GAP) return '';
  let from = at - 1;
  while (from > 0 && letters.gap[from] === NO_GAP) from--;
  return at - from > LONGEST_WORD ? '' : String.fromCharCode(...letters.folded.subarray(from, at));
}

/** Do two marks stand side by side, so that what is said before the first holds for the second? */
export function sideBySide(text: string, firstEnd: number, secondStart: number): boolean {
  return (
    secondStart >= firstEnd &&
    secondStart - firstEnd <= 8 &&
    BETWEEN.test(text.slice(firstEnd, secondStart).toLowerCase())
  );
}
