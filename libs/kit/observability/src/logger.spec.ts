import { AppError } from '@portcullis/domain';

import { openLogger, quietLogger } from './logger.ts';

function captured() {
  const text: string[] = [];
  const logger = openLogger({ name: 'screening', level: 'debug', destination: { write: (line) => text.push(line) } });
  const lines = () => text.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { logger, lines, text: () => text.join('') };
}

/** A made-up party. */
const party = { name: 'Sample Person', street: 'Sample Street', email: 'sample@example.org', phone: '0123' };

describe('the log', () => {
  it('says who writes, when and how grave it is', () => {
    const { logger, lines } = captured();
    logger.child({ topic: 'items' }).info({ itemId: 'RX000000000XA', lane: 'green' }, 'screened');
    expect(lines()).toEqual([
      expect.objectContaining({
        level: 'info',
        service: 'screening',
        topic: 'items',
        itemId: 'RX000000000XA',
        lane: 'green',
        msg: 'screened',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
      }),
    ]);
  });

  it('leaves out what is less grave than asked for', () => {
    const { logger, text } = captured();
    logger.trace('detail');
    quietLogger.fatal('nobody reads this');
    expect(text()).toBe('');
  });

  it.each<[string, object]>([
    ['a party', party],
    ['a declaration', { declaration: { consignee: party, lines: [{ line: 1 }] } }],
    ['a list', { seen: [{ deep: { deeper: [party] } }] }],
    [
      'a compound',
      {
        consigneeName: 'Sample Person',
        sender_city: 'Sampletown',
        consigneeTaxId: 'Sample',
        'recipient-email': 'sample@',
      },
    ],
    ['an error', { err: Object.assign(new AppError('invalid', 'field 3 is wrong'), { party, nested: { ...party } }) }],
    ['an error under another name', { error: Object.assign(new Error('wrong'), { address: 'Sample Street' }) }],
    ['a credential', { authorization: 'Bearer Sample', token: 'Sample', tokenSecret: 'Sample', password: 'Sample' }],
  ])('hides who somebody is in %s', (_, fields) => {
    const { logger, text } = captured();
    logger.warn(fields, 'refused');
    logger.child(fields).warn('refused');
    expect(text()).not.toMatch(/sample/i);
    expect(text()).toContain('[hidden]');
  });

  it('shows what helps', () => {
    const { logger, lines } = captured();
    const fields = {
      identityKey: 'h1.x',
      nameKey: 'h1.y',
      hostname: 'a',
      remoteAddress: '::1',
      partyCount: 2,
      size: 5n,
    };
    logger.info({ ...fields, at: new Date(0), bytes: new Uint8Array(3), nested: { list: [1, null] } });
    expect(lines()[0]).toMatchObject({
      ...fields,
      size: '5',
      at: '1970-01-01T00:00:00.000Z',
      bytes: '[3 bytes]',
      nested: { list: [1, null] },
    });
  });

  it('tells an error with its cause', () => {
    const { logger, lines } = captured();
    logger.error({ err: new AppError('internal', 'cannot read item 7', new Error('disk')) }, 'failed');
    expect(lines()[0]).toMatchObject({
      err: { code: 'internal', message: expect.stringContaining('cannot read item 7: disk') as unknown },
    });
  });

  it('ends in a loop of objects', () => {
    const { logger, text } = captured();
    const loop: Record<string, unknown> = { a: 1 };
    loop['self'] = loop;
    logger.info(loop);
    expect(text()).toContain('[deeper]');
  });
});
