import { keptPack, replay, type DecisionDocument } from './index.ts';
import { aDeskDeclaration, declared, openTestDesk, type TestDesk } from './testing/index.ts';

describe('replay', () => {
  let test: TestDesk;
  let decision: DecisionDocument;
  beforeEach(async () => {
    test = await openTestDesk();
    const lines = aDeskDeclaration().lines.map((l) => ({ ...l, description: 'Z3phyrine shirt, replica' }));
    const [outcome] = await test.desk.decide([declared(aDeskDeclaration({ lines }))]);
    decision = (await test.desk.decision(outcome?.decided?.id ?? ''))!;
  });
  afterEach(() => test[Symbol.asyncDispose]());

  async function run(of: DecisionDocument) {
    const digest = (JSON.parse(of.screening) as { receipt: { rulePack: string } }).receipt.rulePack;
    const pack = await keptPack(test.documents, digest, test.sha256);
    return replay(of, (name) => (pack?.digest === name ? pack : undefined), test.sha256);
  }

  it('gives the same bytes from the kept facts and the kept pack', async () => {
    expect(await run(decision)).toEqual({ result: 'same' });
  });

  it('names one altered fact by what it changes', async () => {
    const altered = { ...decision, facts: decision.facts.replace('"37.80"', '"37.81"') };
    expect(altered.facts).not.toBe(decision.facts);
    expect(await run(altered)).toMatchObject({
      result: 'facts-altered',
      differs: expect.arrayContaining(['receipt']) as unknown,
    });
  });

  it('names one altered member of the result', async () => {
    const altered = { ...decision, screening: decision.screening.replace('"lane":"red"', '"lane":"green"') };
    expect(altered.screening).not.toBe(decision.screening);
    expect(await run(altered)).toEqual({ result: 'result-altered', differs: ['lane'] });
  });

  it('says so when pack or engine are no longer at hand', async () => {
    expect(replay(decision, () => undefined, test.sha256)).toMatchObject({ result: 'pack-gone' });
    const old = { ...decision, screening: decision.screening.replace(/"engine":"\d+"/, '"engine":"0"') };
    expect(await run(old)).toEqual({ result: 'engine-gone', engine: '0' });
  });
});
