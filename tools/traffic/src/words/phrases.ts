/** How sellers say that goods are not what they seem. Written for this sample; no list of the screening is read. */
export const IMITATION_WORDS = [
  '1:1 quality',
  'AAA+ grade',
  'mirror quality',
  'top replica',
  'high copy',
  'super clone',
  'dupe',
  'same as original',
  'best version',
  'OEM leftover, no logo card',
  'UA batch',
  'factory extra, box on request',
  'inspired by famous brand',
  '高仿',
  '1比1复刻',
  'imitation, premium',
  'rep, top batch',
  'copy original',
] as const;

/** Honest goods whose words look like trouble: coded words of sellers, and marks that are common words. */
export const LOOK_ALIKES: readonly (readonly [text: string, hs6: string])[] = [
  ['AAA batteries, pack of 12', '850610'],
  ['bathroom wall mirror 40 cm', '700992'],
  ['replica dinosaur skull for classroom', '950300'],
  ['scale model car 1:18, die-cast', '950300'],
  ['triangular scale ruler 1:1 1:50', '901720'],
  ['magnifying make-up mirror', '700992'],
  ['copy paper A4, 500 sheets', '480256'],
  ['grade A sapphire watch glass blank', '701510'],
  ['diesel fuel filter for van', '842123'],
  ['omega 3 fish oil capsules', '210690'],
  ['fossil shark tooth pendant', '711790'],
  ['champion cup for chess club', '830629'],
  ['coach bus model for railway layout', '950300'],
  ['brake cable for vans', '871499'],
  ['guess the word card game', '950440'],
  ['puma animal figurine', '950300'],
  ['columbia river hiking map', '490590'],
  ['mango slicer, stainless steel', '821500'],
  ['gap filler foam tape', '391910'],
  ['head torch with elastic band', '851310'],
  ['polo shirt, plain, no logo', '610510'],
  ['fabric swatch book', '490199'],
  ['jockey figurine for horse racing game', '950490'],
  ['coach whistle with lanyard', '920890'],
  ['batch of knitting yarn, best version of our wool', '510910'],
  ['dove feather hair clip', '961511'],
  ['apple corer', '821500'],
  ['orange coloured shoe laces', '560900'],
  ['mirror polishing paste', '340590'],
  ['copy of birth certificate, frame', '491199'],
];

/** What fits a branded article and says so: lawful, as long as it stays a description. */
export const ACCESSORIES: readonly (readonly [text: string, hs6: string, category: string, euro: number])[] = [
  ['protective case for # phone', '392690', 'electronics', 8],
  ['charging cable compatible with #', '854442', 'electronics', 7],
  ['ear pads, replacement, fit # headphones', '851890', 'electronics', 9],
  ['screen protector for # tablet', '392690', 'electronics', 6],
  ['remote control suitable for # television', '852990', 'electronics', 11],
  ['watch strap 20 mm, fits #', '911390', 'watches', 12],
  ['storage box for # watches', '420292', 'watches', 16],
  ['laces for # shoes', '560900', 'shoes', 5],
  ['insoles, cut to fit # trainers', '640690', 'sportswear', 8],
  ['display frame compatible with # bricks', '392640', 'toys', 19],
  ['LED light kit for # set', '940542', 'toys', 18],
  ['replacement wheels for # suitcase', '392690', 'bags', 13],
  ['replacement lenses compatible with # frames', '900150', 'eyewear', 15],
  ['base shaper insert for # bag', '560210', 'luxury', 14],
];

/** Things without which a fake is only a shape: labels and packaging sent ahead of the goods. */
export const APART: readonly (readonly [text: string, hs6: string, category: string])[] = [
  ['woven labels # 100 pcs', '580710', '12e'],
  ['hang tags # with string', '482110', '12e'],
  ['metal logo badges #', '831000', '12e'],
  ['heat transfer stickers #', '482190', '12e'],
  ['empty gift boxes # folded', '481920', '12g'],
  ['dust bags # drawstring', '630533', '12g'],
  ['shoe boxes flat # no goods', '481910', '12g'],
  ['authenticity cards # blank', '491199', '12e'],
];

export const SAMPLES = [
  'fabric swatches',
  'ceramic tile sample',
  'plastic resin sample',
  'carpet sample',
  'paper sample set',
  'button samples',
  'leather cuttings, sample',
] as const;
export const DOCUMENTS = [
  'business documents',
  'signed contract papers',
  'diploma transcript',
  'technical drawings on paper',
  'annual report, printed',
  'shipping documents',
] as const;
export const VAGUE_WORDS = [
  'gift',
  'accessories',
  'parts',
  'goods',
  'samples',
  'personal effects',
  'daily necessities',
  'stuff',
  '1',
  'n/a',
] as const;
export const COLOURS = ['black', 'white', 'navy', 'red', 'green', 'beige', 'grey', 'pink', 'blue', 'brown'] as const;
export const SIZES = ['S', 'M', 'L', 'XL', '38', '40', '42', '44'] as const;
