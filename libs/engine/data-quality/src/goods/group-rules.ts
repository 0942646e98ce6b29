/** One group of goods that rules on reliefs name: its stretches of the tariff (`2203-2208`, `854340`) and its words. */
export interface GroupRule {
  readonly group: string;
  /** Absent: the tariff cannot tell this group, so words are asked beside a valid code too. */
  readonly hs?: string;
  /** Words and phrases, a comma and a space between them. */
  readonly words: string;
}

const ALCOHOL =
  'alcohol, alcoholic, beer, wine, champagne, prosecco, whisky, whiskey, bourbon, vodka, gin, rum, tequila, ' +
  'brandy, cognac, liqueur, liquor, sake, soju, baijiu, cider, vermouth, absinthe, spirits, wein, bier, vin';
const TOBACCO =
  'tobacco, cigarette, cigar, cigarillo, snus, shisha, hookah tobacco, heated tobacco, tabak, tabac, ' + 'zigaretten';
const VAPES =
  'vape, vaping, e-cigarette, ecigarette, electronic cigarette, e-cig, ecig, vaporizer, vape pod, ' + 'disposable vape';
const NICOTINE = 'e-liquid, eliquid, e-juice, vape juice, vape liquid, nicotine, nic salt, nicotine pouch';
const MEDICINES =
  'medicine, medication, medicament, antibiotic, pill, insulin, vaccine, painkiller, paracetamol, ibuprofen, ' +
  'aspirin, viagra, sildenafil, tadalafil, semaglutide, melatonin, prescription drug, pharmaceutical';
const DAIRY = 'milk, milk powder, infant formula, cheese, butter, yoghurt, yogurt, whey, whey protein';
const MEAT = 'meat, beef, pork, ham, sausage, jerky, salami, bacon, chorizo, prosciutto';
const FOOD =
  'food, snack, chocolate, candy, sweets, cookie, biscuit, noodle, tea, green tea, coffee, coffee beans, ' +
  'honey, spice, mixed nuts, peanut, cashew, dried fruit, sauce, soup, pasta, cereal, jam, olive oil, food supplement, ' +
  'dietary supplement, protein powder, juice';

/**
 * Groups that `excludedGoods` of the de minimis rules name and that tariff or words can tell. Tariff stretches: HS 2022.
 * Wider rather than narrower where HS has no line for the group (functional cosmetics are 3304, milk preparations the whole
 * of chapter 04), because a group only ever takes a relief away. Source: `domain/de-minimis.md`, section 8.
 */
export const GROUP_RULES: readonly GroupRule[] = [
  { group: 'alcohol', hs: '2203-2208', words: ALCOHOL },
  { group: 'tobacco', hs: '24', words: TOBACCO },
  { group: 'e-cigarettes', hs: '854340 2404', words: VAPES },
  { group: 'nicotine-liquid', hs: '240412', words: NICOTINE },
  { group: 'excise-goods', hs: '2203-2208 24 2710 854340', words: `${ALCOHOL}, ${TOBACCO}, ${VAPES}, ${NICOTINE}` },
  { group: 'smoking-pipes', hs: '9614', words: 'smoking pipe, tobacco pipe, shisha, hookah, water pipe, bong' },
  {
    group: 'perfume',
    hs: '3303',
    words: 'perfume, parfum, fragrance, eau de parfum, eau de toilette, toilet water, cologne, aftershave',
  },
  { group: 'cosmetics-functional', hs: '3304', words: 'whitening cream, anti wrinkle, sunscreen, hair loss, retinol' },
  { group: 'food', hs: '02-04 07-12 15-21 2201-2202', words: `${FOOD}, ${DAIRY}, ${MEAT}, rice, sugar` },
  {
    group: 'food-containing-alcohol',
    words: 'liqueur chocolate, chocolate liqueur, rum cake, rum ball, brandy chocolate, whisky chocolate',
  },
  { group: 'rice', hs: '1006', words: 'rice, basmati, jasmine rice' },
  { group: 'sugar', hs: '17', words: 'sugar, candy, syrup' },
  { group: 'dairy-preparations', hs: '04 1901', words: DAIRY },
  { group: 'meat-preparations', hs: '02 16', words: MEAT },
  { group: 'refined-salt', hs: '2501', words: 'salt, sea salt, table salt' },
  {
    group: 'hs-01-27',
    hs: '01-27',
    words: `${ALCOHOL}, ${TOBACCO}, ${NICOTINE}, ${FOOD}, ${DAIRY}, ${MEAT}, rice, sugar, salt`,
  },
  { group: 'petroleum', hs: '2709-2710', words: 'petroleum, crude oil, gasoline, diesel fuel, kerosene' },
  {
    group: 'hydrocarbon-oil',
    hs: '2707 2709-2710',
    words: 'motor oil, engine oil, lubricating oil, mineral oil, gasoline, diesel fuel, kerosene',
  },
  { group: 'methyl-alcohol', hs: '290511', words: 'methanol, methyl alcohol' },
  { group: 'medicines', hs: '30', words: MEDICINES },
  {
    group: 'leather-goods',
    hs: '41-42',
    words: 'leather, cowhide, suede, calfskin, sheepskin, leather bag, leather wallet, leather belt',
  },
  {
    group: 'knitwear',
    hs: '61',
    words: 'knitwear, knitted, knit, sweater, jumper, pullover, cardigan, t-shirt, tshirt, hoodie, sock, jersey',
  },
  {
    group: 'footwear',
    hs: '64',
    words: 'footwear, shoe, sneaker, trainers, boot, sandal, slipper, loafer, running shoe, high heels',
  },
  { group: 'motor-vehicles', hs: '8701-8705 8711', words: 'motorcycle, motor vehicle, motor scooter, moped' },
  { group: 'cannabis', words: 'cannabis, cbd, cbd oil, thc, hemp oil, marijuana, weed, hashish' },
  {
    group: 'declared-without-value',
    words:
      'no commercial value, without commercial value, no value, value for customs purpose only, ' +
      'for customs purposes only',
  },
];

/** Phrases that hold a word of a group but name other goods: they take the word out of sight. */
export const NOT_THE_GROUP =
  'wine glass, wine glasses, beer glasses, whisky glasses, gin glasses, wine opener, wine rack, ' +
  'wine stopper, wine cooler, wine red, beer mug, beer glass, beer opener, ginger beer, whisky glass, ' +
  'whiskey glass, alcohol free, non alcoholic, alcohol tester, alcohol swab, cigarette case, ' +
  'cigarette lighter, cigar cutter, perfume bottle, perfume atomizer, fragrance free, rice cooker, ' +
  'sugar bowl, sugar free, food container, food processor, food storage, dog food bowl, pet food bowl, ' +
  'coffee mug, coffee cup, coffee machine, coffee maker, coffee table, coffee grinder, tea cup, tea pot, ' +
  'tea towel, tea set, milk frother, butter dish, cheese grater, cheese knife, meat grinder, ' +
  'meat thermometer, salt shaker, salt lamp, honey jar, spice rack, spice jar, soup bowl, juice extractor, ' +
  'pasta machine, candy color, candy colour, chocolate brown, chocolate mold, chocolate mould, ' +
  'cookie cutter, pu leather, faux leather, vegan leather, artificial leather, imitation leather, ' +
  'synthetic leather, leatherette, shoe rack, shoe lace, shoe box, shoe cleaner, shoe polish, boot cover, ' +
  'boot liner, pill box, pill organizer, medicine box, medicine ball, weed eater, weed killer, weed puller, ' +
  'snack bowl, sauce pan, nuts and bolts, cereal bowl, gin glass';
