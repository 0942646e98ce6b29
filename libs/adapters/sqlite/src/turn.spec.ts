import { aTurn } from './turn.ts';

describe('a turn', () => {
  it('is over after 500 things', () => {
    const turn = aTurn();

    for (let i = 1; i < 500; i++) expect(turn.spend(1)).toBe(true);
    expect(turn.spend(1)).toBe(false);
    expect(turn.bytes()).toBe(500);
  });

  it('is over after two megabytes', () => {
    const turn = aTurn();

    expect([turn.spend(1_999_999), turn.spend(1)]).toEqual([true, false]);
  });
});
