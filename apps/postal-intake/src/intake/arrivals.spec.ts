import { createSecretKey } from 'node:crypto';

import type { LogRecord } from '@portcullis/event-log';

import { aPost, aReader } from '../testing/a-post.ts';
import { anXmlMessage } from '../testing/messages.ts';
import { arrivalsIn } from './arrivals.ts';
import { keepBody, keepHead } from './body.ts';

const KEY = { id: 'party-2026-11-20', key: createSecretKey(Buffer.alloc(32)) };
const record = (id: string, value: Uint8Array, headers = {}): LogRecord => ({
  topic: 'post.nl-post.in',
  partition: 0,
  position: id,
  id,
  key: id,
  type: 'own',
  value,
  headers,
  appendedAt: 0,
});

it('tells of every record what it holds, in order, wherever its body is and however many are read at once', async () => {
  await using post = await aPost();
  await using reader = aReader();
  const { blobs } = post;
  const message = (id: string, more = 0) => Buffer.from(anXmlMessage({ id, header: `<!--${'x'.repeat(more)}-->` }));
  const large = await keepBody(blobs, message('IM2', 600 * 1024));
  const head = keepHead(Buffer.from('<ITMATT>'), 30_000_000, 'sha256-head');
  const records = [
    record('0', head.value, head.headers),
    record('1', message('IM1')),
    record('2', large.value, large.headers),
    record('3', new Uint8Array(0), { body_in: 'blobs', body_size: '1', body_digest: `sha256-${'0'.repeat(64)}` }),
    record('4', message('IM4')),
    record('5', Buffer.from('<ITMATT>')),
    record('6', message('IM6', 255 * 1024)),
    record('7', message('IM7', 255 * 1024)),
    record('8', message('IM8', 255 * 1024)),
  ];
  const told: string[][] = [];
  for await (const arrivals of arrivalsIn('nl-post', records, KEY, { blobs, reader })) {
    told.push(
      arrivals.map(
        ({ record: { id }, read }) => `${id} ${read.ok ? (read.messages[0]?.messageId ?? '') : read.refusal.code}`,
      ),
    );
  }
  expect(told).toEqual([
    ['0 TOO_LARGE', '1 IM1', '2 IM2'],
    ['3 BODY_MISSING', '4 IM4', '5 BROKEN_XML', '6 IM6', '7 IM7'],
    ['8 IM8'],
  ]);
});
