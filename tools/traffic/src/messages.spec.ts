import { SaxesParser } from 'saxes';

import { makeTraffic } from './make-traffic.ts';
import type { TrafficStep } from './truth.ts';

type PostalMessage = Extract<TrafficStep, { kind: 'postal-message' }>;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Numbers of the items of a message, or undefined if it cannot be read. */
function read({ body, contentType }: PostalMessage): string[] | undefined {
  try {
    const text = decoder.decode(body);
    return contentType === 'application/json' ? readJson(text) : readXml(text);
  } catch {
    return undefined;
  }
}

function readJson(text: string): string[] {
  const root = JSON.parse(text) as { messages?: { item: { id: string } }[]; item: { id: string } };
  return (root.messages ?? [root]).map(({ item }) => item.id);
}

function readXml(text: string): string[] {
  const numbers: string[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  let name = '';
  let length = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('no document types');
  });
  parser.on('opentag', (tag) => {
    if (depth === 0 && tag.name !== 'ITMATT' && tag.name !== 'Item') throw new Error('another root');
    if (++depth > 32) throw new Error('too deep');
    name = tag.name;
    length = 0;
  });
  parser.on('closetag', () => {
    depth--;
  });
  parser.on('text', (part) => {
    length += part.length;
    if (length > 65_536) throw new Error('too long');
    if (name === 'ItemId' && part.trim() !== '') numbers.push(part);
  });
  parser.write(text).close();
  return numbers;
}

describe('postal messages of the sample', () => {
  const messages = [...makeTraffic({ seed: 3, postalItems: 3000, consignments: 0, today: '2026-11-20' })].filter(
    (step) => step.kind === 'postal-message',
  );
  const taken = messages.filter(({ truth }) => truth.expect === 'taken');

  it('can be read and hold the items that the truth names, in its order', () => {
    const named = taken.map(({ truth }) => ({ why: truth.why, numbers: truth.items.map(({ number }) => number) }));
    expect(taken.map((message) => ({ why: message.truth.why, numbers: read(message) }))).toEqual(named);
  });

  it('cannot be read where that is planted, in ten ways', () => {
    const parked = messages.filter(({ truth }) => truth.expect === 'parked');
    for (const message of parked) {
      expect({ why: message.truth.why, numbers: read(message) }).toEqual({
        why: message.truth.why,
        numbers: undefined,
      });
    }
    expect(new Set(parked.map(({ truth }) => truth.why)).size).toBe(10);
  });

  it('hold 1 to 50 items, about 1.4 lines each, a tenth in JSON, and roots of both kinds', () => {
    const sizes = taken.map(({ truth }) => truth.items.length);
    expect(Math.min(...sizes)).toBe(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    const texts = taken
      .filter(({ contentType }) => contentType === 'application/xml')
      .map(({ body }) => decoder.decode(body));
    const items = texts.reduce((sum, text) => sum + text.split('<TotalWeight>').length - 1, 0);
    const lines = texts.reduce((sum, text) => sum + text.split('<ContentPiece>').length - 1, 0);
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    expect(lines / items).toBeGreaterThan(1.3);
    expect(lines / items).toBeLessThan(1.5);
    expect(bytes / items).toBeGreaterThan(1000);
    expect(bytes / items).toBeLessThan(1500);
    expect(texts.some((text) => text.includes('?>\n<Item>'))).toBe(true);
    const json = taken.length - texts.length;
    expect(json / taken.length).toBeGreaterThan(0.05);
    expect(json / taken.length).toBeLessThan(0.16);
  });

  it('come again byte for byte, or under the same id in other bytes', () => {
    const repeated = messages.filter(({ truth }) => truth.expect === 'repeated');
    for (const again of repeated) {
      const first = taken.find(({ truth }) => truth.messageId === again.truth.messageId);
      expect(first && read(first)).toEqual(read(again));
      const same = Buffer.compare(first?.body ?? Buffer.alloc(0), again.body) === 0;
      expect([again.truth.why, same]).toEqual([again.truth.why, again.truth.why === 'repeated-bytes']);
    }
    expect(new Set(repeated.map(({ truth }) => truth.why))).toEqual(new Set(['repeated-bytes', 'repeated-id']));
  });

  it('give an older version after a newer one, and a cancellation before what it cancels', () => {
    const times = (why: string): Map<string, string[]> => {
      const seen = new Map<string, string[]>();
      for (const { truth, body } of taken) {
        const [first] = truth.items;
        if (first?.course !== why) continue;
        const [, at = ''] = /(?:<PreparedAt>|"preparedAt":")([^<"]*)/.exec(decoder.decode(body)) ?? [];
        for (const { number } of truth.items) seen.set(number, [...(seen.get(number) ?? []), at]);
      }
      return seen;
    };
    for (const course of ['out-of-order', 'cancelled-first']) {
      for (const [first = '', second = ''] of times(course).values()) expect(first > second).toBe(true);
    }
    for (const course of ['amended', 'corrected', 'cancelled']) {
      for (const [first = '', second = ''] of times(course).values()) expect(first < second).toBe(true);
    }
    expect(times('out-of-order').size).toBeGreaterThan(0);
  });

  it('leave out parts of the header where that is planted', () => {
    const headless = taken.filter(({ truth }) => truth.why === 'no-header');
    for (const { body } of headless) {
      const text = decoder.decode(body);
      const parts = [/<MessageId>|"messageRef"/, /<PreparedAt>|"preparedAt"/, /<Sequence>|"sequence"/];
      expect(parts.every((part) => part.test(text))).toBe(false);
    }
    expect(headless.length).toBeGreaterThan(0);
  });
});
