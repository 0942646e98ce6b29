import { usualOf } from '../goods/chapters.ts';
import { PRODUCTS } from '../goods/products.ts';
import type { MarkCategory } from '../data-files.ts';
import type { Random } from '../random.ts';
import { FIRMS } from '../words/people.ts';
import { ACCESSORIES, COLOURS, DOCUMENTS, LOOK_ALIKES, SAMPLES, SIZES, VAGUE_WORDS } from '../words/phrases.ts';
import type { Content, ContentLine, Making } from './content.ts';

/** Ordinary goods that a firm sells. The bulk of the traffic, and what a defect is planted in. */
export function plain(making: Making): Content {
  const { random } = making;
  return {
    nature: 'sale',
    sender: { firm: random.chance(0.85) ? FIRMS.usual(random) : FIRMS.small(random) },
    lines: goodsLines(making, 1),
    invoice: random.chance(0.4),
    officerResult: 'R0',
  };
}

/** Genuine goods of a mark at the price they have, sold by a firm. */
export function genuineBranded({ random, texts }: Making): Content {
  const mark = random.chance(0.7) ? random.pick(texts.majorMarks) : random.pick(texts.minorMarks);
  const lines: ContentLine[] = [];
  for (let left = lineCount(random); left > 0; left--) {
    const product = random.pick(PRODUCTS[mark.category]);
    const noun = random.pick(product.nouns);
    lines.push({
      text: random.chance(0.5)
        ? `${mark.name} ${noun}, ${random.pick(COLOURS)}`
        : `${noun} ${mark.name} ${random.pick(SIZES)}`,
      hs6: product.hs6,
      kg: random.logNormal(product.kg, 0.2),
      euro: random.logNormal(product.genuine, 0.2),
      quantity: random.chance(0.85) ? 1 : 2,
      brand: mark.name,
    });
  }
  return {
    nature: 'sale',
    sender: { firm: FIRMS.usual(random) },
    lines,
    invoice: true,
    officerResult: random.chance(0.8) ? 'R0' : 'R1G',
    honestBranded: true,
  };
}

/** Something that fits a branded article and says so. */
export function accessory({ random, texts }: Making): Content {
  const [text, hs6, category, euro] = random.pick(ACCESSORIES);
  const marks = texts.majorMarks.filter((mark) => mark.category === (category as MarkCategory));
  return {
    nature: 'sale',
    sender: { firm: FIRMS.usual(random) },
    lines: [
      oneLine(
        text.replace('#', random.pick(marks).name),
        hs6,
        random.logNormal(0.08, 0.4),
        random.logNormal(euro, 0.3),
        random,
      ),
    ],
    officerResult: 'R0',
    accessory: true,
  };
}

/** Goods whose words merely look like trouble. */
export function lookAlike({ random }: Making): Content {
  const [text, hs6] = random.pick(LOOK_ALIKES);
  const { kg, euro, sigma } = usualOf(hs6);
  return {
    nature: 'sale',
    sender: { firm: FIRMS.usual(random) },
    lines: [oneLine(text, hs6, random.logNormal(kg, 0.3), random.logNormal(euro, sigma * 0.6), random)],
    officerResult: 'R0',
  };
}

/** From one private person to another. */
export function gift(making: Making): Content {
  return { nature: 'gift', sender: 'private', lines: goodsLines(making, 0.7), officerResult: 'R0' };
}

export function documents({ random }: Making): Content {
  const text = random.pick(DOCUMENTS);
  return {
    nature: 'documents',
    sender: random.chance(0.6) ? { firm: FIRMS.usual(random) } : 'private',
    lines: [oneLine(text, '490199', random.logNormal(0.15, 0.5), 1, random)],
    officerResult: 'R0',
  };
}

export function sample({ random }: Making): Content {
  const text = random.pick(SAMPLES);
  return {
    nature: 'sample',
    sender: { firm: FIRMS.usual(random) },
    toFirm: true,
    lines: [oneLine(text, SAMPLE_HS[text] ?? '392690', random.logNormal(0.4, 0.5), random.logNormal(2, 0.4), random)],
    officerResult: 'R0',
  };
}

/** A private buyer sends goods back to a firm. */
export function returned(making: Making): Content {
  return {
    nature: 'return',
    sender: 'private',
    toFirm: true,
    lines: goodsLines(making, 1.2),
    invoice: true,
    officerResult: 'R0',
  };
}

/** A description that says too little. */
export function vague({ random, texts }: Making): Content {
  const text = random.chance(0.35) ? random.pick(VAGUE_WORDS) : random.pick(texts.vague);
  return {
    nature: random.chance(0.8) ? 'sale' : 'other',
    sender: random.chance(0.8) ? { firm: FIRMS.usual(random) } : 'private',
    lines: [
      oneLine(text, random.chance(0.5) ? '' : '392690', random.logNormal(0.3, 0.6), random.logNormal(10, 0.6), random),
    ],
    officerResult: random.chance(0.7) ? 'R0' : 'R3',
  };
}

/** One to five lines of real goods texts; on average 1.4. */
export function goodsLines({ random, texts }: Making, priceFactor: number): ContentLine[] {
  const lines: ContentLine[] = [];
  for (let left = lineCount(random); left > 0; left--) {
    const goods = random.pick(texts.goods);
    const usual = usualOf(goods.hs6);
    const price = (goods.branded ? 45 : usual.euro) * priceFactor;
    lines.push({
      text: varied(goods.text, goods.hs6, random),
      hs6: goods.hs6,
      kg: random.logNormal(usual.kg, usual.sigma * 0.6),
      euro: random.logNormal(price, goods.branded ? 0.2 : usual.sigma),
      quantity: random.chance(0.7) ? 1 : random.between(2, 4),
    });
  }
  return lines;
}

export function lineCount(random: Random): number {
  const draw = random.unit();
  return draw < 0.73 ? 1 : draw < 0.91 ? 2 : draw < 0.98 ? 3 : random.between(4, 6);
}

/** As many hands would write it. */
function varied(text: string, hs6: string, random: Random): string {
  const draw = random.unit();
  if (draw < 0.15) return text.toUpperCase();
  if (draw < 0.4) return text.charAt(0).toUpperCase() + text.slice(1);
  if (draw < 0.55 && (hs6.startsWith('6') || hs6.startsWith('42'))) {
    return `${text}, ${random.pick(COLOURS)}, ${random.pick(SIZES)}`;
  }
  return draw < 0.65 ? `${text} - ${random.pick(COLOURS)}` : text;
}

const oneLine = (text: string, hs6: string, kg: number, euro: number, random: Random): ContentLine => ({
  text,
  hs6,
  kg,
  euro,
  quantity: random.chance(0.8) ? 1 : 2,
});

const SAMPLE_HS: Readonly<Record<string, string>> = {
  'fabric swatches': '521051',
  'ceramic tile sample': '690721',
  'carpet sample': '570330',
  'paper sample set': '482390',
  'button samples': '960621',
  'leather cuttings, sample': '411520',
};
