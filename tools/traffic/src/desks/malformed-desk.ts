import { buildParcel } from '../build-parcel.ts';
import { plain } from '../content/honest.ts';
import { sourceTexts } from '../data-files.ts';
import { DAY, dayOf, secondOf } from '../days.ts';
import { writeJson } from '../formats/json.ts';
import { MALFORMATIONS, spoil, type Malformation } from '../formats/malformed.ts';
import { writeXml } from '../formats/xml.ts';
import { s10Number } from '../numbers.ts';
import { POSTAL_OPERATORS } from '../operators.ts';
import type { Parcel } from '../parcel.ts';
import { POSTAL_BASE, scaled } from '../plan/kinds.ts';
import { randomOf, type Random } from '../random.ts';
import { addressee, FIRMS, firm } from '../words/people.ts';
import { DESTINATIONS } from '../words/destinations.ts';
import { ORIGINS } from '../words/origins.ts';
import type { Outbox } from './outbox.ts';

/** Sends messages that cannot be read. Their items are good, bear numbers of their own and are counted nowhere. */
export interface MalformedDesk {
  readonly at: (slot: number) => void;
}

/** Twelve of each malformation in every 16,000 postal items, and never fewer than one; without postal items none. */
export function malformedDesk(out: Outbox, postalItems: number): MalformedDesk {
  const random = randomOf(out.seed, MALFORMED_STREAM);
  const planned = new Map<number, Malformation[]>();
  const each = postalItems === 0 ? 0 : scaled(PER_MALFORMATION, POSTAL_BASE, postalItems);
  for (const malformation of MALFORMATIONS) {
    for (let left = each; left > 0; left--) {
      const slot = random.below(out.size);
      planned.set(slot, [...(planned.get(slot) ?? []), malformation]);
    }
  }
  let sent = 0;
  return {
    at: (slot) => {
      for (const malformation of planned.get(slot) ?? []) send(out, malformation, ++sent, random);
    },
  };
}

const MALFORMED_STREAM = 0x7fff_0005;
const PER_MALFORMATION = 12;
/** Item numbers of malformed messages lie far from all others. */
const NUMBERS_FROM = 50_000_000;

function send(out: Outbox, how: Malformation, sent: number, random: Random): void {
  const post = random.pick(POSTAL_OPERATORS);
  const header = {
    messageId: `XM${String(sent).padStart(7, '0')}`,
    preparedAt: secondOf(out.preparedAt()),
    sequence: sent,
  };
  const parcels = [aParcel(out, post, NUMBERS_FROM + sent, random)];
  const json = how === 'broken-json';
  const text = json ? writeJson(header, parcels, false) : writeXml(header, parcels, false, false);
  out.put({
    kind: 'postal-message',
    operator: post.code,
    contentType: json ? 'application/json' : 'application/xml',
    body: spoil(text, how),
    truth: { messageId: undefined, expect: 'parked', items: [], why: `malformed-${how}` },
  });
}

function aParcel(out: Outbox, post: (typeof POSTAL_OPERATORS)[number], index: number, random: Random): Parcel {
  const from = ORIGINS.find(({ country }) => country === post.country) ?? random.pick(ORIGINS);
  const to = random.pick(DESTINATIONS.filter(({ country }) => country !== from.country));
  const making = { random, texts: sourceTexts(), from, to };
  return buildParcel(plain(making), making, {
    operator: post.code,
    number: s10Number(out.seed, post.country, 'U', index, random),
    mailClass: 'U',
    from: from.country,
    postedOn: dayOf(out.todayMs - 3 * DAY),
    sender: firm(out.seed, from, FIRMS.usual(random)),
    receiver: addressee(to, random),
  });
}
