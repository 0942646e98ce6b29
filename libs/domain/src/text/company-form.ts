/**
 * Does the name carry a company's legal form (Ltd, GmbH, S.r.l., Sp. z o.o., 有限公司 …)? A sign of trade, not a proof: sole
 * traders have none, and a short form may be a person's initials, so the short ones count only where a form stands. Words
 * are whole words; dots inside one do not matter (`B.V.` is `BV`). Only the first 300 characters are read. Forms: company
 * laws of the main trading countries as general knowledge; adding one is one word in a list.
 */
export function companyForm(name: string): boolean {
  const read = name.length > MAX_TEXT ? name.slice(0, MAX_TEXT) : name;
  const words = wordsOf(read);
  const last = words.length - 1;
  for (let i = 0; i <= last; i++) {
    const word = words[i] ?? '';
    if (ANYWHERE.has(word)) return true;
    if (last > 0 && i === last && AT_END.has(word)) return true;
    if (last > 0 && i === 0 && AT_START.has(word)) return true;
    const second = IN_TWO_WORDS.get(word);
    if (second !== undefined && second === words[i + 1]) return true;
  }
  return hasUnspacedForm(read);
}

const MAX_TEXT = 300;

/** Words that mean nothing else in a name. */
const ANYWHERE = new Set(
  [
    'ltd limited inc incorporated llc llp plc corp corporation company gmbh mbh ohg kgaa bhd sdn pte pty pvt ltda limitada',
    'srl sarl eurl sasu spa sro doo kft zrt nyrt oyj aps uab eood ood spz spzoo tnhh bvba sprl kabushiki kaisha gaisha',
    'ооо оао зао пао тоо тов еоод оод επε ικε',
  ].flatMap((line) => line.split(' ')),
);

/** Short words that are also initials or names: a form only as the last of several words. */
const AT_END = new Set(
  [
    'co kk ag ab as a/s asa ab ug kg ek ev se sa sas sl slu sc snc bv nv cv vof oy oü ou sia jsc ojsc pjsc lp lllp pc pllc',
    'lda aş şti tic hb bt ad ао ип αε kd dd i/s k/s p/s ks ans tbk fzco fze dmcc',
  ].flatMap((line) => line.split(' ')),
);

/** Forms that stand before the name in some countries. */
const AT_START = new Set('pt cv ud ab oy kk uab sia ао ип тов чп фоп'.split(' '));

/** Forms of two words, by the first. */
const IN_TWO_WORDS = new Map([
  ['sp', 'z'],
  ['công', 'ty'],
  ['cong', 'ty'],
]);

/** Forms of scripts without spaces, or written on to the name. NFKC turns `㈱` into `(株)`. */
const UNSPACED =
  /公司|株式会社|有限会社|合同会社|合資会社|合名会社|\(株\)|\(有\)|\(同\)|주식회사|유한회사|\(주\)|\(유\)|บริษัท|จำกัด|בע["״]מ|شركة|ش\.\s?م\.\s?[مكل]|ذ\.\s?م\.\s?م/u;

const SEPARATORS = /[\s,;:()[\]"'“”„«»&+]+/u;

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(SEPARATORS)
    .map(withoutDots)
    .filter((word) => word !== '');

const withoutDots = (word: string): string => (word.includes('.') ? word.replaceAll('.', '') : word);

const hasUnspacedForm = (name: string): boolean => !isLatin(name) && UNSPACED.test(name.normalize('NFKC'));

/** None of the unspaced forms lies below U+0590. */
function isLatin(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) >= 0x590) return false;
  }
  return true;
}
