import { buildMarkIndex, findMarks, type Mark } from './index.ts';

const named = (text: string, more: Partial<Mark> = {}): Mark => ({ rightId: text, text, ...more });

describe('ordinary words and short marks', () => {
  const index = buildMarkIndex(
    ['GAP', 'Coach', 'orange', 'UGG', 'BMW', 'On', 'LV', 'Diesel', '501', 'Next'].map((text) => named(text)),
  );

  it.each([
    ['mind the gap here', 'gap', 0.3],
    ['GAP hoodie grey', 'GAP', 0.6],
    ['hoodie GAP grey', 'GAP', 0.6],
    ['GAP HOODIE GREY', 'GAP', 0.3],
    ['Gap hoodie grey', 'Gap', 0.3],
    ['leather bag by Coach used', 'Coach', 0.6],
    ['Coach leather bag', 'Coach', 0.3],
    ['Leather Bag Coach Used', 'Coach', 0.3],
    ['orange bag', 'orange', 0.3],
    ['BAG ORANGE', 'ORANGE', 0.3],
    ['ugg boots', 'ugg', 0.3],
    ['UGG boots', 'UGG', 0.6],
    ['lv bag', 'lv', 0.3],
    ['bag LV new', 'LV', 0.6],
    ['turn on light', 'on', 0.3],
    ['jeans 501 blue', '501', 0.3],
  ])('%s', (text, span, strength) => {
    const match = findMarks(index, text).find((found) => text.slice(found.start, found.end) === span);
    expect(match?.strength).toBe(strength);
  });

  it.each([
    ['c0ach', 0.95],
    ['c o a c h', 0.95],
    ['coachbag', 0.45],
    ['o-range', 0.45],
  ])('a deliberate disguise makes an ordinary word strong, a joined one does not: %s', (text, strength) =>
    expect(findMarks(index, text)[0]?.strength).toBe(strength),
  );
});

describe('goods that only fit a mark', () => {
  const index = buildMarkIndex(['iPhone', 'Samsung', 'Nikon', 'Louis Vuitton'].map((text) => named(text)));

  it.each([
    'case for iPhone 15', 'case for the iPhone', 'strap fits Samsung', 'compatible with Samsung', 'Compatible With Samsung', 'Hülle für iPhone',
    'kompatibel mit Samsung', 'passend für Nikon', 'coque pour iPhone', 'compatible avec Nikon', 'funda para iPhone', 'compatible con Samsung', 'cover per iPhone',
    'compatibile con Nikon', 'hoesje voor iPhone', 'geschikt voor Nikon', 'charger for s4msung', 'suitable for: Samsung', 'strap for Louis Vuitton',
  ])('%s', (text) => {
    const [match] = findMarks(index, text);
    expect(match).toMatchObject({ compatibleWith: true });
    expect(match?.strength).toBeLessThanOrEqual(0.3);
  }); // prettier-ignore

  it.each([
    'iPhone for kids',
    'case, for sale, iPhone',
    'for women iPhone',
    'before Samsung',
    'made for, Samsung',
    'Samsung',
    'with Nikon',
  ])('%s', (text) => expect(findMarks(index, text)[0]).toMatchObject({ compatibleWith: false, strength: 0.9 }));

  it('carries over to marks beside the first, and no further', () => {
    const fits = findMarks(index, 'cable for Samsung/iPhone and Nikon, Louis Vuitton wallet').map((match) => [
      match.mark,
      match.compatibleWith,
    ]);
    expect(fits).toEqual([['Samsung', true], ['iPhone', true], ['Nikon', true], ['Louis Vuitton', true]]); // prettier-ignore
    expect(findMarks(index, 'for Samsung phone iPhone').map((match) => match.compatibleWith)).toEqual([true, false]);
  });
});

describe('phrases in which a mark is not meant', () => {
  const index = buildMarkIndex([
    named('Apple', { ordinaryWord: false, doNotMatch: ['apple juice', 'pine apple', 'red apple pie'] }),
  ]);

  it.each([
    ['apple juice 1l', 0],
    ['Apple-Juice', 0],
    ['pine apple', 0],
    ['a red apple pie', 0],
    ['apple juicer', 1],
    ['spine apple', 1],
    ['red apple', 1],
    ['apple juice and Apple watch', 1],
  ])('%s', (text, matches) => expect(findMarks(index, text)).toHaveLength(matches));
});

describe('overlaps', () => {
  const index = buildMarkIndex(
    ['Tom Ford', 'Ford', 'Ford Motor', 'Motor Company', 'Dali', 'Dall'].map((text) => named(text)),
  );

  it.each([
    ['Tom Ford scent', ['Tom Ford']],
    ['Ford Motor', ['Ford Motor']],
    ['Ford, Tom', ['Ford']],
    ['new dall x', ['Dall']],
    ['new DALI x', ['Dali']],
  ])('%s', (text, found) => expect(findMarks(index, text).map((match) => match.mark)).toEqual(found));

  it('lets a match fall only to one that overlaps it', () => {
    expect(findMarks(index, 'Ford x Tom Ford').map((match) => [match.mark, match.start])).toEqual([['Ford', 0], ['Tom Ford', 7]]); // prettier-ignore
  });
});
