/** Fields that hold a value of an enumeration of `proto/`. */
const ENUMERATED = new Set(['severity', 'status', 'decision', 'duty', 'vat', 'kind', 'action', 'wouldBe']);
const PREFIX = /^(?:SEVERITY|MESSAGE_STATUS|DECISION|RELIEF_STATUS|HOLD_KIND|HOLD_ACTION|LANE)_/;

/** One line of JSON in the words of the glossary: `error`, not `SEVERITY_ERROR`; what is unspecified is left out. */
export const inPlainWords = (value: unknown): string =>
  JSON.stringify(value, (name, member: unknown) => {
    if (typeof member !== 'string' || !ENUMERATED.has(name) || !PREFIX.test(member)) return member;
    const word = member.replace(PREFIX, '').toLowerCase().replaceAll('_', '-');
    return word === 'unspecified' ? undefined : word;
  });
