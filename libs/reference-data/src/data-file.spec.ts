import { z } from 'zod';

import { once, parseDataCsv, parseDataJson, readDataFile } from './data-file.ts';

describe('a data file', () => {
  const schema = z.strictObject({ rules: z.array(z.strictObject({ rate: z.number() })) });

  it('is handed out when it fits its schema', () => {
    expect(parseDataJson('x.json', '{"rules":[{"rate":1}]}', schema)).toEqual({ rules: [{ rate: 1 }] });
  });

  it.each([
    ['{"rules":[{"rate":1},{"rate":"1"}]}', /^data file x\.json at \/rules\/1\/rate: /],
    ['{"rules":[],"rate":1}', /^data file x\.json at \/: /],
    ['{"rules":[', /^data file x\.json is not JSON$/],
    ['{"rules":[{"rate":"1"},{"rate":"1"}]}', /\(and 1 more\)$/],
  ])('is refused by name and place: %s', (text, message) => {
    expect(() => parseDataJson('x.json', text, schema)).toThrow(message);
  });

  it('that is absent is an internal error naming it', () => {
    expect(() => readDataFile('absent.json')).toThrow('data file absent.json cannot be read');
  });
});

describe('a table', () => {
  it('yields its rows below the header', () => {
    expect(parseDataCsv('x.csv', 'a,b\n1,2\n3,\n', ['a', 'b'])).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  it.each([
    ['b,a\n1,2\n', 'x.csv:1: the header is not a,b'],
    ['a,b\n1,2\n1\n', 'x.csv:3: 1 fields instead of 2'],
    ['a,b\n1,2,3\n', 'x.csv:2: 3 fields instead of 2'],
    ['a,b\n"1",2\n', 'quoted field'],
    ['a,b\r\n1,2\r\n', 'quoted field or a CR'],
  ])('is refused when its shape is not plain: %j', (text, message) => {
    expect(() => parseDataCsv('x.csv', text, ['a', 'b'])).toThrow(message);
  });
});

describe('once', () => {
  it('loads at the first call only', () => {
    let loads = 0;
    const load = once(() => ++loads);
    expect([load(), load(), loads]).toEqual([1, 1, 1]);
  });

  it('tries again after a failure', () => {
    let loads = 0;
    const load = once(() => {
      if (++loads === 1) throw new Error('first');
      return loads;
    });
    expect(load).toThrow('first');
    expect(load()).toBe(2);
  });
});
