import * as wire from '@portcullis/contracts';

import * as tables from './enums.ts';

const PAIRS = [
  ['channels', tables.channels, wire.Channel],
  ['declarationKinds', tables.declarationKinds, wire.DeclarationKind],
  ['natures', tables.natures, wire.Nature],
  ['numberTypes', tables.numberTypes, wire.NumberType],
  ['lanes', tables.lanes, wire.Lane],
  ['severities', tables.severities, wire.Severity],
  ['reliefStatuses', tables.reliefStatuses, wire.ReliefStatus],
  ['iprScopes', tables.iprScopes, wire.IprScopeStatus],
  ['holdKinds', tables.holdKinds, wire.HoldKind],
  ['holdActions', tables.holdActions, wire.HoldAction],
  ['resultCodes', tables.resultCodes, wire.ResultCode],
] as const;

interface Table {
  readonly toWire: Readonly<Record<string, string>>;
  readonly fromWire: (member: never) => string | undefined;
}

describe('the words of an enum', () => {
  it.each(PAIRS)('%s: each has its own member, and every member of this version has a word', (_, table, members) => {
    const { toWire, fromWire } = table as Table;
    const known = Object.values<string>(members).filter((m) => !/UNSPECIFIED|UNRECOGNIZED/.test(m));
    expect(Object.values(toWire).sort()).toEqual(known.sort());
    for (const [word, member] of Object.entries(toWire)) expect(fromWire(member as never)).toBe(word);
  });

  it.each(PAIRS)('%s: nothing said and nothing known are no word', (_, table, members) => {
    const { fromWire } = table as Table;
    expect(fromWire(members.UNSPECIFIED as never)).toBeUndefined();
    expect(fromWire(members.UNRECOGNIZED as never)).toBeUndefined();
  });

  it('an unspecified type of person is an unknown one', () => {
    expect(tables.typesOfPerson.fromWire(wire.TypeOfPerson.UNSPECIFIED)).toBe('unknown');
    expect(tables.typesOfPerson.fromWire(wire.TypeOfPerson.UNRECOGNIZED)).toBeUndefined();
  });
});
