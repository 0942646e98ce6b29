import { readFileSync } from 'node:fs';

/** A goods description with the tariff code it was classified under. */
export interface GoodsText {
  readonly text: string;
  readonly hs6: string;
  /** The text names a brand: the goods are genuine and priced accordingly. */
  readonly branded: boolean;
}

/** `major` marks are known everywhere and are the ones that get faked; `minor` ones only stand in honest parcels. */
export interface Mark {
  readonly name: string;
  readonly category: MarkCategory;
  readonly major: boolean;
}

export type MarkCategory =
  | 'sportswear'
  | 'shoes'
  | 'luxury'
  | 'clothing'
  | 'watches'
  | 'bags'
  | 'eyewear'
  | 'jewellery'
  | 'cosmetics'
  | 'electronics'
  | 'toys';

export interface SourceTexts {
  readonly goods: readonly GoodsText[];
  readonly vague: readonly string[];
  readonly majorMarks: readonly Mark[];
  readonly minorMarks: readonly Mark[];
}

/** The texts under `data/`, read once a process. */
export function sourceTexts(): SourceTexts {
  return (texts ??= readAll());
}

let texts: SourceTexts | undefined;

function readAll(): SourceTexts {
  const goods = readJson('goods.json') as Record<string, readonly (readonly [string, string, 1?])[]>;
  const marks = readJson('marks.json') as readonly (readonly [string, MarkCategory, 'major' | 'minor', string])[];
  const allMarks = marks.map(([name, category, rank]) => ({ name, category, major: rank === 'major' }));
  return {
    goods: Object.values(goods).flatMap((rows) =>
      rows.map(([text, hs6, branded]) => ({ text, hs6, branded: branded === 1 })),
    ),
    vague: readJson('vague.json') as readonly string[],
    majorMarks: allMarks.filter(({ major }) => major),
    minorMarks: allMarks.filter(({ major }) => !major),
  };
}

const readJson = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')) as unknown;
