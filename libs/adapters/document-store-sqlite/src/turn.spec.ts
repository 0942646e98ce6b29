import { aTurn } from './turn.ts';

describe('a turn', () => {
  it('is over after 500 things', () => {
    jest.spyOn(performance, 'now').mockReturnValue(0);
    const turn = aTurn();

    for (let i = 1; i < 500; i++) expect(turn.spend(1)).toBe(true);
    expect(turn.spend(1)).toBe(false);
    expect(turn.bytes()).toBe(500);
  });

  it('is over after two megabytes', () => {
    const turn = aTurn();

    expect([turn.spend(1_999_999), turn.spend(1)]).toEqual([true, false]);
  });

  it('is over after ten milliseconds', () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(100);
    const turn = aTurn();
    clock.mockReturnValue(110);

    const spent = Array.from({ length: 32 }, () => turn.spend(1));

    expect(spent.indexOf(false)).toBe(31);
  });

  afterEach(() => jest.restoreAllMocks());
});
