import type { FoundLine } from '@portcullis/domain';

import type { MarkCategory } from '../data-files.ts';

/** A kind of article that bears marks, with what the genuine one and one without a mark cost in euro a piece. */
export interface Product {
  readonly nouns: readonly string[];
  readonly hs6: string;
  /** Category code of seizure statistics (EU layout): what the officer writes down. */
  readonly category: string;
  readonly unit: FoundLine['unit'];
  readonly kg: number;
  readonly genuine: number;
  readonly plain: number;
}

const product = (
  nouns: string,
  hs6: string,
  category: string,
  kg: number,
  genuine: number,
  plain: number,
  unit: FoundLine['unit'] = 'pieces',
): Product => ({ nouns: nouns.split('|'), hs6, category, unit, kg, genuine, plain });

const SNEAKERS = product('running shoes|sneakers|sports shoes|trainers', '640411', '4a', 1, 115, 30, 'pairs');
const BOOTS = product('leather boots|ladies shoes|loafers|sandals', '640399', '4b', 1.1, 150, 38, 'pairs');
const TSHIRT = product("T-shirt|men's tee|cotton T-shirt", '610910', '3a', 0.22, 38, 10);
const HOODIE = product('hoodie|sweatshirt|knitted pullover', '611020', '3a', 0.6, 85, 22);
const JACKET = product('down jacket|winter jacket|windbreaker', '620140', '3a', 0.9, 240, 42);
const CAP = product('baseball cap|knitted beanie', '650500', '3b', 0.12, 35, 8);
const BELT = product('leather belt|belt with buckle', '420330', '3b', 0.3, 140, 14);
const SCARF = product('scarf|silk scarf|shawl', '621410', '3b', 0.15, 180, 14);
const HANDBAG = product('handbag|shoulder bag|tote bag|crossbody bag', '420221', '5b', 0.8, 780, 32);
const BACKPACK = product('backpack|travel bag|suitcase cover', '420292', '5b', 0.8, 110, 26);
const WALLET = product('wallet|purse|card holder', '420231', '5b', 0.18, 260, 14);
const WATCH = product("wrist watch|men's watch|automatic watch", '910211', '5c', 0.2, 680, 38);
const SUNGLASSES = product('sunglasses|polarised glasses', '900410', '5a', 0.09, 145, 12);
const JEWELLERY = product('bracelet|necklace|ear rings|charm', '711719', '5d', 0.04, 130, 12);
const PERFUME = product('perfume 100 ml|eau de toilette', '330300', '2a', 0.35, 105, 16);
const MAKEUP = product('lipstick|eye shadow palette|foundation', '330410', '2a', 0.08, 34, 9);
const EARPHONES = product('wireless earphones|bluetooth headphones|earbuds', '851830', '6b', 0.15, 140, 22);
const CHARGER = product('USB charger|power adapter|fast charger', '850440', '6b', 0.12, 32, 9);
const BRICKS = product('building blocks set|minifigures set', '950300', '9a', 0.6, 70, 18);

/** What bears the marks of a category. The first ones are the most usual. */
export const PRODUCTS: Readonly<Record<MarkCategory, readonly Product[]>> = {
  sportswear: [SNEAKERS, SNEAKERS, TSHIRT, HOODIE, JACKET, CAP],
  shoes: [SNEAKERS, BOOTS],
  luxury: [HANDBAG, HANDBAG, WALLET, BELT, SCARF, BOOTS, SUNGLASSES],
  clothing: [TSHIRT, HOODIE, JACKET, BELT],
  watches: [WATCH],
  bags: [HANDBAG, BACKPACK, WALLET],
  eyewear: [SUNGLASSES],
  jewellery: [JEWELLERY],
  cosmetics: [PERFUME, MAKEUP],
  electronics: [EARPHONES, CHARGER],
  toys: [BRICKS],
};

/** Articles that sell as fakes even where the text names no mark. */
export const UNMARKED: readonly Product[] = [SNEAKERS, HANDBAG, WATCH, JACKET, SUNGLASSES, HOODIE, EARPHONES, PERFUME];
