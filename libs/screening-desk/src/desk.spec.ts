import { aDeskDeclaration, declared, openTestDesk, type TestDesk } from './testing/index.ts';

const line = (description: string) => aDeskDeclaration().lines.map((l) => ({ ...l, description }));

describe('the desk', () => {
  let test: TestDesk;
  beforeEach(async () => {
    test = await openTestDesk();
  });
  afterEach(() => test[Symbol.asyncDispose]());

  const decide = async (...events: Parameters<TestDesk['desk']['decide']>[0]) => test.desk.decide(events);

  it('lets an unremarkable item go green, provisionally', async () => {
    const [outcome] = await decide(declared(aDeskDeclaration()));
    expect(outcome?.decided?.screening).toMatchObject({
      accepted: true,
      lane: 'green',
      selected: false,
      holds: [],
      provisional: true,
    });
  });

  it('gives a repeated event the decision that is stored', async () => {
    const event = declared(aDeskDeclaration());
    const [first, again] = await decide(event, event);
    const [later] = await decide(event);
    expect(again?.decided?.id).toBe(first?.decided?.id);
    expect(later?.decided).toEqual(first?.decided);
  });

  it('tells once what it has just decided, and waits for what it is deciding for somebody else', async () => {
    const event = declared(aDeskDeclaration());
    const deciding = decide(event);
    const told = await test.desk.justDecided([event.id, 'unknown']);
    const [outcome] = await deciding;
    expect([...told]).toEqual([[event.id, outcome?.decided]]);
    expect((await test.desk.justDecided([event.id])).size).toBe(0);
  });

  it('says nothing of what could not be stored', async () => {
    const event = declared(aDeskDeclaration());
    await test.documents[Symbol.asyncDispose]();
    const failing = decide(event).catch(() => 'failed');
    expect((await test.desk.justDecided([event.id])).size).toBe(0);
    expect(await failing).toBe('failed');
  });

  it('keeps two desks on one store from deciding the same event twice', async () => {
    const other = await openTestDesk({ documents: test.documents });
    const event = declared(aDeskDeclaration());
    const [a, b] = await Promise.all([test.desk.decide([event]), other.desk.decide([event])]);
    expect(a[0]?.decided?.id).toBe(b[0]?.decided?.id);
    expect((await test.desk.item(event.key))?.items[0]?.decided).toHaveLength(1);
    await other[Symbol.asyncDispose]();
  });

  it('refuses a declaration with an error and lets the one before stand', async () => {
    const good = aDeskDeclaration();
    const bad = aDeskDeclaration({ messageId: 'm-2', preparedAt: '2026-02-20T05:00:00.000Z', grossMassKg: '-1' });
    const [, refused] = await decide(declared(good), declared(bad));
    expect(refused?.decided?.screening).toMatchObject({ accepted: false });
    expect(refused?.decided?.screening.lane).toBeUndefined();
    const [event] = await decide({
      kind: 'physical',
      id: 'p-1',
      key: good.number,
      event: { kind: 'departed', at: '2026-02-21T00:00:00.000Z' },
    });
    expect(event?.decided?.screening.basedOn[0]?.messageId).toBe('m-1');
  });

  it('places a hold that a resubmission does not lift, and that a person does', async () => {
    const fake = aDeskDeclaration({ lines: line('z3phyrine shirt') });
    const [held] = await decide(declared(fake));
    expect(held?.decided?.screening.holds).toMatchObject([{ kind: 'customs', action: 'placed' }]);
    const harmless = aDeskDeclaration({ messageId: 'm-2', preparedAt: '2026-02-20T06:00:00.000Z' });
    const [again] = await decide(declared(harmless));
    expect(again?.decided?.screening).toMatchObject({
      lane: 'green',
      holds: [{ kind: 'customs', action: 'still-in-place' }],
    });
    const reference = again?.decided?.screening.holds[0]?.reference ?? '';
    const [lifted] = await decide({
      kind: 'inspected',
      id: 'i-1',
      key: fake.number,
      itemId: again?.decided?.screening.itemId ?? '',
      result: 'R0',
      at: '2026-02-21T09:00:00.000Z',
      liftedHolds: [reference],
    });
    expect(lifted?.decided?.screening.holds).toMatchObject([{ reference, action: 'removed' }]);
    expect((await test.desk.item(fake.number))?.items[0]?.openHolds).toEqual([]);
  });

  it('takes a number used again after twelve months for another item, in any order of arrival', async () => {
    const old = aDeskDeclaration({ messageId: 'm-0', postedOn: '2024-11-02' });
    const fresh = aDeskDeclaration();
    const ids = (await decide(declared(fresh), declared(old))).map((o) => o.decided?.screening.itemId);
    expect(ids).toEqual(['LX000000005NL~2026', 'LX000000005NL~2024']);
    expect((await test.desk.item(fresh.number))?.items.map((i) => i.firstOn)).toEqual(['2024-11-02', '2026-02-19']);
  });

  it('never lets a message without time or sequence replace one that has them, and says so', async () => {
    const ordered = aDeskDeclaration();
    const unordered = aDeskDeclaration({ messageId: 'm-9', preparedAt: undefined, lines: line('Wooden comb') });
    const [, second] = await decide(declared(ordered), declared(unordered));
    expect(second?.decided?.screening.basedOn[0]?.messageId).toBe('m-1');
    expect(second?.decided?.screening.quality.map((f) => f.code)).toContain('NO_ORDER');
  });

  it('waits with a physical event until the item is declared', async () => {
    const [nothing] = await decide({
      kind: 'physical',
      id: 'p-1',
      key: 'LX000000005NL',
      event: { kind: 'arrived', at: '2026-02-22T00:00:00.000Z' },
    });
    expect(nothing?.decided).toBeUndefined();
    await decide(declared(aDeskDeclaration()));
    expect((await test.desk.item('LX000000005NL'))?.items[0]?.physical).toMatchObject([{ kind: 'arrived' }]);
  });

  it('sees parcels of one consignee together and reopens those decided before', async () => {
    const numbers = ['LX000000014NL', 'LX000000028NL', 'LX000000031NL', 'LX000000045NL', 'LX000000059NL'];
    const outcomes = [];
    for (const [index, number] of numbers.entries()) {
      const one = aDeskDeclaration({
        number,
        numberType: 'other',
        messageId: `m-${index}`,
        totalValue: { amount: '140.00', currency: 'EUR' },
      });
      outcomes.push(
        ...(await decide(
          declared({ ...one, lines: [{ ...one.lines[0]!, value: { amount: '140.00', currency: 'EUR' } }] }),
        )),
      );
    }
    const last = outcomes.at(-1)?.decided;
    expect(last?.screening.indicators.map((i) => i.id)).toContain('IPR-PAT-001');
    expect(outcomes.flatMap((o) => o.decided?.reopens.map((r) => r.number) ?? [])).toEqual(
      expect.arrayContaining(numbers.slice(0, 3)),
    );
    const first = outcomes[0]?.decided?.screening;
    const [reopened] = await decide({ kind: 'reopened', id: 're-1', key: numbers[0]!, itemId: first?.itemId ?? '' });
    expect(reopened?.decided?.screening.indicators.map((i) => i.id)).toContain('IPR-PAT-001');
    expect(reopened?.decided?.screening.changes.map((c) => c.what)).toContain('score');
  });

  it('remembers what was found at a sender', async () => {
    const [found] = await decide(declared(aDeskDeclaration()));
    await decide({
      kind: 'inspected',
      id: 'i-1',
      key: 'LX000000005NL',
      itemId: found?.decided?.screening.itemId ?? '',
      result: 'R1C',
      at: '2026-02-20T09:00:00.000Z',
      liftedHolds: [],
    });
    const next = aDeskDeclaration({ number: 'LX000000059NL', numberType: 'other', messageId: 'm-7' });
    const [outcome] = await decide(
      declared({ ...next, consignee: { ...next.consignee, identityKey: 'identity-another' } }),
    );
    expect(outcome?.decided?.screening.indicators.map((i) => i.id)).toContain('IPR-PTY-001');
  });

  it('draws an item at random whatever its lane, and keeps the scored lane', async () => {
    await using drawn = await openTestDesk({ draw: 0 });
    const [outcome] = await drawn.desk.decide([declared(aDeskDeclaration())]);
    expect(outcome?.decided?.screening).toMatchObject({
      selected: true,
      selection: [{ kind: 'random' }],
      holds: [{ kind: 'customs' }],
    });
    expect(['green', 'blue']).toContain(outcome?.decided?.screening.lane);
  });
});
