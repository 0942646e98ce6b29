import type { Random } from '../random.ts';

/** The ways sellers write a mark so that a plain search misses it. */
export const DISGUISES = [
  'leet',
  'separators',
  'confusable',
  'repeated',
  'joined',
  'spaced',
  'zero-width',
  'slip',
] as const;

export type Disguise = (typeof DISGUISES)[number];

/**
 * Writes a mark in disguise. The result never holds the mark as it is written; where a disguise does not change a mark (no
 * letter to replace), its letters are spaced. `joined` needs the noun that it is joined to.
 */
export function disguised(mark: string, how: Disguise, noun: string, random: Random): string {
  const text = WAYS[how](mark, random, noun);
  return how !== 'joined' && text.toLowerCase().includes(mark.toLowerCase()) ? spacedOut(mark) : text;
}

type Way = (mark: string, random: Random, noun: string) => string;

const spacedOut = (mark: string): string => Array.from(mark.replaceAll(' ', '')).join(' ');

const WAYS: Readonly<Record<Disguise, Way>> = {
  leet: (mark, random) => replaceSome(mark, LEET, random),
  confusable: (mark, random) => replaceSome(mark, CONFUSABLE, random),
  separators: (mark, random) => Array.from(mark.replaceAll(' ', '')).join(random.pick(['.', '-', '_', '*', '/'])),
  repeated: (mark, random) => {
    const at = random.between(1, mark.length - 1);
    const letter = mark.charAt(at) === ' ' ? mark.charAt(at - 1) : mark.charAt(at);
    return mark.slice(0, at) + letter.repeat(random.between(1, 2)) + mark.slice(at);
  },
  joined: (mark, random, noun) =>
    `${random.pick(['ladies', 'mens', 'new', 'hot'])}${mark.replaceAll(' ', '')}${noun.split(' ')[0] ?? ''}`.toLowerCase(),
  spaced: spacedOut,
  'zero-width': (mark, random) => {
    const at = random.between(1, mark.length - 1);
    return mark.slice(0, at) + random.pick(['\u200b', '\u00ad', '\u200d']) + mark.slice(at);
  },
  slip: (mark, random) => {
    const at = random.between(1, Math.max(1, mark.length - 3));
    return random.chance(0.5)
      ? mark.slice(0, at) + mark.charAt(at + 1) + mark.charAt(at) + mark.slice(at + 2)
      : mark.slice(0, at) + mark.slice(at + 1);
  },
};

/** Replaces one to three of the letters that the table knows. */
function replaceSome(mark: string, table: Readonly<Record<string, string>>, random: Random): string {
  const letters = Array.from(mark);
  const places: number[] = [];
  letters.forEach((letter, at) => {
    if (table[letter.toLowerCase()] !== undefined) places.push(at);
  });
  for (let left = random.between(1, 3); left > 0 && places.length > 0; left--) {
    const [at] = places.splice(random.below(places.length), 1);
    const choices = at === undefined ? undefined : table[(letters[at] ?? '').toLowerCase()];
    if (at !== undefined && choices !== undefined) letters[at] = random.pick(Array.from(choices));
  }
  return letters.join('');
}

const LEET: Readonly<Record<string, string>> = {
  a: '4@',
  b: '8',
  e: '3',
  g: '9',
  i: '1!',
  l: '1',
  o: '0',
  s: '5$',
  t: '7',
  z: '2',
};

/** Cyrillic, Greek and full-width letters that look like Latin ones. */
const CONFUSABLE: Readonly<Record<string, string>> = {
  a: 'аα',
  b: 'ｂЬ',
  c: 'сｃ',
  e: 'еｅ',
  h: 'һｈ',
  i: 'іι',
  j: 'ј',
  k: 'кκ',
  m: 'мｍ',
  n: 'ｎո',
  o: 'оο',
  p: 'рρ',
  s: 'ѕ',
  u: 'υս',
  v: 'ν',
  x: 'х',
  y: 'у',
};
