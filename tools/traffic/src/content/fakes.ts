import type { FoundLine } from '@portcullis/domain';

import type { Mark } from '../data-files.ts';
import { PRODUCTS, UNMARKED, type Product } from '../goods/products.ts';
import type { Random } from '../random.ts';
import type { PlantedAs } from '../truth.ts';
import { DISGUISES, disguised } from '../words/disguise.ts';
import { FIRMS } from '../words/people.ts';
import { APART, COLOURS, IMITATION_WORDS, SIZES } from '../words/phrases.ts';
import type { Content, ContentLine, Making } from './content.ts';
import { goodsLines } from './honest.ts';

/** Makes the content of each kind of fake but `split` and `repeat-sender`, which stand in families. */
export const FAKES: Readonly<Record<Exclude<PlantedAs, 'split' | 'repeat-sender'>, (making: Making) => Content>> = {
  'disguised-mark': (making) => {
    const { random, texts } = making;
    const mark = random.pick(texts.majorMarks);
    const product = random.pick(PRODUCTS[mark.category]);
    const noun = random.pick(product.nouns);
    const variant = random.pick(DISGUISES);
    const written = disguised(mark.name, variant, noun, random);
    const text = variant === 'joined' ? `${written} ${random.pick(COLOURS)}` : around(written, noun, random);
    return fake(
      random,
      [lineOf(text, product, product.plain * 0.7, random)],
      'disguised',
      [found(product, mark, random)],
      variant,
    );
  },
  'exact-mark-undervalued': ({ random, texts }) => {
    const mark = random.pick(texts.majorMarks);
    const product = random.pick(PRODUCTS[mark.category]);
    const text = around(mark.name, random.pick(product.nouns), random);
    const line = lineOf(text, product, product.genuine * (0.03 + 0.09 * random.unit()), random);
    return fake(random, [line], 'exact', [found(product, mark, random, line.quantity)]);
  },
  'imitation-words': ({ random, texts }) => {
    const mark = random.pick(texts.majorMarks);
    const product = random.pick(PRODUCTS[mark.category]);
    const named = random.chance(0.5);
    const noun = random.pick(product.nouns);
    const text = `${named ? around(mark.name, noun, random) : noun} ${random.pick(IMITATION_WORDS)}`;
    return fake(
      random,
      [lineOf(text, product, product.plain * 0.8, random)],
      named ? 'exact' : 'none',
      [found(product, mark, random)],
      named ? 'with-mark' : 'without-mark',
    );
  },
  'several-marks': ({ random, texts }) => {
    const lines: ContentLine[] = [];
    const finds: FoundLine[] = [];
    for (let left = random.between(2, 4); left > 0; left--) {
      const mark = random.pick(texts.majorMarks);
      const product = random.pick(PRODUCTS[mark.category]);
      const line = lineOf(around(mark.name, random.pick(product.nouns), random), product, product.plain * 0.6, random);
      lines.push(line);
      finds.push(found(product, mark, random, line.quantity, lines.length));
    }
    return fake(random, lines, 'exact', finds);
  },
  'unmarked-undervalued': ({ random, texts }) => {
    const product = random.pick(UNMARKED);
    const text = `${random.pick(product.nouns)} ${random.pick(COLOURS)}`;
    const quantity = random.between(2, 6);
    const line = {
      text,
      hs6: product.hs6,
      kg: product.kg,
      euro: product.plain * (0.04 + 0.06 * random.unit()),
      quantity,
    };
    return fake(random, [line], 'none', [found(product, markOf(product, texts.majorMarks, random), random, quantity)]);
  },
  'labels-apart': ({ random, texts }) => {
    const mark = random.pick(texts.majorMarks);
    const [text, hs6, category] = random.pick(APART);
    const named = random.chance(0.75);
    const quantity = random.between(3, 20) * 20;
    const line = { text: text.replace('#', named ? mark.name : 'designer'), hs6, kg: 0.004, euro: 0.05, quantity };
    return fake(
      random,
      [line],
      named ? 'exact' : 'none',
      [{ line: 1, category, quantity, unit: 'pieces', brand: mark.name }],
      named ? 'with-mark' : 'without-mark',
    );
  },
  'no-trace': (making) => {
    const { random, texts } = making;
    const lines = goodsLines(making, 1);
    const product = random.pick(UNMARKED);
    const content = fake(random, lines, 'none', [found(product, markOf(product, texts.majorMarks, random), random)]);
    return { ...content, sender: { firm: FIRMS.usual(random) } };
  },
};

/** A later parcel of a seller whose earlier ones were found: nothing but the sender gives it away. */
export function repeatSender(making: Making, family: number): Content {
  return { ...FAKES['no-trace'](making), sender: { firm: FIRMS.repeat(family) } };
}

/** An earlier parcel of such a seller: easy to find. */
export function repeatLead(making: Making, family: number): Content {
  return { ...FAKES['exact-mark-undervalued'](making), sender: { firm: FIRMS.repeat(family) }, variant: 'repeat-lead' };
}

/**
 * One of the parcels that a seller cut a commercial consignment into: the same goods in almost the same words, each just
 * under the value that sellers believe to be safe. `own` is the parcel's own stream, `making.random` the family's.
 */
export function split(making: Making, own: Random): Content {
  const { random, texts, to } = making;
  const mark = random.pick(texts.majorMarks);
  const product = random.pick(PRODUCTS[mark.category]);
  const named = random.chance(0.5);
  const noun = random.pick(product.nouns);
  const base = named ? `${mark.name} ${noun}` : `${noun} ${random.pick(COLOURS)}`;
  const firm = FIRMS.small(random);
  const quantity = own.between(4, 9);
  return {
    nature: 'sale',
    sender: { firm },
    lines: [
      { text: `${base}${own.pick(['', ', new', ' x', ' lot'])}`, hs6: product.hs6, kg: product.kg, euro: 1, quantity },
    ],
    total: to.believedLimit * (0.93 + 0.06 * own.unit()),
    officerResult: own.chance(0.85) ? 'R1C' : 'R1',
    variant: named ? 'with-mark' : 'without-mark',
    mark: named ? 'exact' : 'none',
    foundLines: [found(product, mark, own, quantity)],
  };
}

function fake(
  random: Random,
  lines: readonly ContentLine[],
  mark: 'exact' | 'disguised' | 'none',
  foundLines: readonly FoundLine[],
  variant?: string,
): Content {
  return {
    nature: random.chance(0.9) ? 'sale' : 'gift',
    sender: random.chance(0.85) ? { firm: FIRMS.small(random) } : 'private',
    lines,
    officerResult: random.chance(0.85) ? 'R1C' : 'R1',
    mark,
    foundLines,
    ...(variant !== undefined && { variant }),
  };
}

function around(mark: string, noun: string, random: Random): string {
  const draw = random.unit();
  if (draw < 0.4) return `${mark} ${noun}`;
  if (draw < 0.7) return `${noun} ${mark} ${random.pick(SIZES)}`;
  return `${random.pick(COLOURS)} ${noun} ${mark}`;
}

function lineOf(text: string, product: Product, euro: number, random: Random): ContentLine {
  const quantity = random.chance(0.6) ? 1 : random.between(2, 4);
  return {
    text,
    hs6: product.hs6,
    kg: random.logNormal(product.kg, 0.2),
    euro: random.logNormal(euro, 0.25),
    quantity,
  };
}

function found(product: Product, mark: Mark, random: Random, quantity = random.between(1, 4), line = 1): FoundLine {
  return { line, category: product.category, quantity, unit: product.unit, brand: mark.name };
}

/** A mark that such an article could bear. */
function markOf(product: Product, marks: readonly Mark[], random: Random): Mark {
  return random.pick(marks.filter(({ category }) => PRODUCTS[category].includes(product)));
}
