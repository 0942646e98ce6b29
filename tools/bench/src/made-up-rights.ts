import type { Right } from '@portcullis/domain';
import { seeded } from '@portcullis/traffic';
import { loadSampleRights } from '@portcullis/reference-data';

const STARTS = [
  'b',
  'br',
  'd',
  'f',
  'g',
  'gr',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  'pr',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io', 'ou', 'y'];
const ENDS = ['', '', 'l', 'n', 'r', 's', 'x', 'nd', 'rt', 'sk'];

/** The sample register, and made-up marks of two to four syllables (one in five of two words) up to `count`. */
export function rightsForBench(count: number): readonly Right[] {
  const rights = loadSampleRights().map(
    ({ rightId, mark, variants, niceClasses, categories, referencePrice, holder }) =>
      aRight(rightId, mark, holder, { variants, niceClasses, categories, referencePrice }),
  );
  const random = seeded(11);
  const taken = new Set(rights.map(({ mark }) => mark.toLowerCase()));
  while (rights.length < count) {
    const mark = random() < 0.2 ? `${word(random)} ${word(random)}` : word(random);
    if (taken.has(mark.toLowerCase())) continue;
    taken.add(mark.toLowerCase());
    rights.push(aRight(`made-up-${rights.length}`, mark, `holder-${rights.length % 997}`, {}));
  }
  return rights.slice(0, count);
}

function aRight(rightId: string, mark: string, holderId: string, more: Partial<Right>): Right {
  const application = {
    applicationId: `${rightId}-A`,
    jurisdictions: ['EU'],
    smallConsignments: true,
    authorisedKeys: [],
  };
  return {
    rightId,
    type: 'RTM',
    mark,
    variants: [],
    doNotMatch: [],
    holderId,
    niceClasses: [25],
    categories: ['3a'],
    applications: [application],
    ...more,
  };
}

function word(random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const syllables = 2 + Math.floor(random() * 3);
  let text = '';
  for (let i = 0; i < syllables; i++) text += pick(STARTS) + pick(VOWELS);
  text += pick(ENDS);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
