import fc from 'fast-check';

import { declareMessage } from '../declare/declare-message.ts';
import { documentSample } from '../testing/a-post.ts';
import { aJsonItem, anXmlItem, anXmlMessage, reading } from '../testing/messages.ts';

const aChange = fc.record({
  at: fc.nat(999_999).map((part) => part / 1_000_000),
  kind: fc.constantFrom('set', 'insert', 'cut', 'copy'),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 4 }),
    fc.stringMatching(/^[ -;=?-z]{1,6}$/).map((text) => new Uint8Array(Buffer.from(text))),
    fc.stringMatching(/^[a-zA-Z0-9 ]{1,6}$/).map((text) => new Uint8Array(Buffer.from(text))),
    fc
      .constantFrom('<', '>', '/>', '</', '&', ';', '"', '{', '}', '[', ']', ',', ':', '\\', ']]>', '<!--', '<![CDATA[')
      .map((mark) => new Uint8Array(Buffer.from(mark))),
  ),
});

type Changed = Parameters<Parameters<typeof aChange.map>[0]>[0];

function changed(body: Uint8Array, changes: readonly Changed[]): Uint8Array {
  let result = Buffer.from(body);
  for (const { at, kind, bytes } of changes) {
    const index = Math.floor(at * result.length);
    const before = result.subarray(0, index);
    const after = result.subarray(kind === 'set' || kind === 'cut' ? index + bytes.length : index);
    const between = kind === 'cut' ? [] : kind === 'copy' ? [result.subarray(index, index + 200)] : [bytes];
    result = Buffer.concat([before, ...between, after]);
  }
  return result;
}

const nobody = () => ({ typeOfPerson: 'unknown', declared: [], textDefects: [], companyForm: false }) as const;
const received = { operator: 'nl-post', messageId: 'IM1', form: 'ITMATT/1', receivedAt: '2026-11-20T04:00:00.000Z' };

describe('readMessage on changed bytes', () => {
  it('always yields a reading or a reason, and what is read can be declared', async () => {
    const bodies = [
      await documentSample('xml'),
      await documentSample('json'),
      anXmlMessage({ items: [anXmlItem(), anXmlItem({ id: 'LX000000014NL' })] }),
      JSON.stringify({ messages: [aJsonItem(), aJsonItem({ reference: 'IM2' })] }),
    ].map((text) => new Uint8Array(Buffer.from(text)));
    const seen = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bodies),
        fc.array(aChange, { minLength: 1, maxLength: 3 }),
        async (body, changes) => {
          const read = await reading(changed(body, changes));
          if (!read.ok) {
            seen.refused++;
            expect(read.refusal.code).toMatch(/^[A-Z_]+$/);
            expect(read.refusal.text).not.toBe('');
            return;
          }
          seen.read++;
          for (const message of read.messages) {
            declareMessage(message, received, nobody, ({ declaration }) => expect(declaration.number).not.toBe(''));
          }
        },
      ),
      { numRuns: 3_000 },
    );
    expect(seen.read).toBeGreaterThan(200);
    expect(seen.refused).toBeGreaterThan(200);
  });

  it('yields a reason for bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await reading(bytes)).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
