import { buildParcel } from './build-parcel.ts';
import type { Content, Making } from './content/content.ts';
import { FAKES, repeatLead, repeatSender, split } from './content/fakes.ts';
import {
  accessory,
  documents,
  genuineBranded,
  gift,
  lookAlike,
  plain,
  returned,
  sample,
  vague,
} from './content/honest.ts';
import { sourceTexts } from './data-files.ts';
import { DAY, dayOf, remembering } from './days.ts';
import { houseWaybill, s10Number } from './numbers.ts';
import { COURIER_OPERATORS, POSTAL_OPERATORS } from './operators.ts';
import type { Parcel } from './parcel.ts';
import { COURIER_COURSES, POSTAL_COURSES, SLOT_KINDS, type SlotKind } from './plan/kinds.ts';
import type { Plan } from './plan/plan.ts';
import { randomOf, type Random } from './random.ts';
import type { ItemTruth } from './truth.ts';
import { defectOf, truthOf } from './truth-of.ts';
import { withDefect } from './versions.ts';
import { addressee, firm, firmAddressee, privateSender } from './words/people.ts';
import { DESTINATIONS, type Destination } from './words/destinations.ts';
import { ORIGINS, type Origin } from './words/origins.ts';

/** One item of the plan, ready to be sent. */
export interface BuiltItem {
  readonly parcel: Parcel;
  readonly truth: ItemTruth;
  /** Goes on where the item's own draws ended. */
  readonly random: Random;
}

/** Makes the item at one place of the plan. Numbers count up per operator, so places must be asked in order. */
export type ItemBuilder = (slot: number) => BuiltItem;

export function itemBuilder(seed: number, plan: Plan, todayMs: number): ItemBuilder {
  const counters = new Map<string, number>();
  const nextOf = (operator: string): number => {
    const next = (counters.get(operator) ?? 0) + 1;
    counters.set(operator, next);
    return next;
  };
  const postedDaysBefore = remembering((days: number) => dayOf(todayMs - days * DAY));
  const firms = remembering((key: number) =>
    firm(seed, ORIGINS[key % ORIGINS.length] ?? CHINA, Math.floor(key / ORIGINS.length)),
  );
  return (slot) => {
    const random = randomOf(seed, slot);
    const family = plan.family[slot] ?? 0;
    const shared = family === 0 ? random : randomOf(seed, FAMILY_STREAMS + family);
    const slotKind = SLOT_KINDS[plan.kind[slot] ?? 0] ?? PLAIN;
    const isSplit = slotKind.plantedAs === 'split';
    const lead = plan.lead[slot] === 1;
    const courier = plan.courier[slot] === 1;
    const course = (courier ? COURIER_COURSES : POSTAL_COURSES)[plan.course[slot] ?? 0] ?? 'once';

    const from = isSplit ? CHINA : originOf(shared);
    const to = destinationOf(isSplit ? shared : random, from);
    const making: Making = { random: isSplit ? shared : random, texts: sourceTexts(), from, to };
    const content = contentOf(slotKind, lead, family, making, random);

    const sender =
      content.sender === 'private'
        ? privateSender(from, random)
        : firms(content.sender.firm * ORIGINS.length + ORIGINS.indexOf(from));
    const receiver = content.toFirm === true ? firmAddressee(to, random) : addressee(to, isSplit ? shared : random);
    const operator = courier ? courierOf(random) : postOf(from, isSplit, random);
    const mailClass = courier ? '' : mailClassOf(random);
    const index = nextOf(operator.code);
    const number =
      'letters' in operator
        ? houseWaybill(seed, operator.letters, index)
        : s10Number(seed, operator.country, mailClass, index, random);
    const postedDaysAgo = (course === 'late' ? 10 : 2) + random.below(isSplit ? 5 : 3);
    const carriage = {
      operator: operator.code,
      number,
      mailClass,
      from: 'letters' in operator ? from.country : operator.country,
      sender,
      receiver,
      postedOn: postedDaysBefore(postedDaysAgo),
    };
    const good = buildParcel(content, { ...making, random }, carriage);
    const defect = defectOf(slotKind);
    const parcel = defect === undefined ? good : withDefect(good, defect);
    return {
      parcel,
      truth: truthOf({ slot: slotKind, content, parcel, course, courier, lead, family }),
      random,
    };
  };
}

/** Streams of families lie apart from those of places. */
const FAMILY_STREAMS = 0x6000_0000;
const PLAIN: SlotKind = { kind: 'plain', per20000: 0 };
const originAt = (country: string): Origin => {
  const origin = ORIGINS.find((one) => one.country === country);
  if (origin === undefined) throw new RangeError(`no origin ${country}`);
  return origin;
};
const CHINA = originAt('CN');

function contentOf(slot: SlotKind, lead: boolean, family: number, making: Making, own: Random): Content {
  const { plantedAs } = slot;
  if (plantedAs === undefined) return HONEST[slot.kind]?.(making) ?? plain(making);
  if (plantedAs === 'split') return split(making, own);
  if (plantedAs !== 'repeat-sender') return FAKES[plantedAs](making);
  return lead ? repeatLead(making, family) : repeatSender(making, family);
}

const HONEST: Readonly<Record<string, ((making: Making) => Content) | undefined>> = {
  'genuine-branded': genuineBranded,
  accessory,
  'look-alike': lookAlike,
  gift,
  documents,
  sample,
  return: returned,
  vague,
};

function originOf(random: Random): Origin {
  return originAt(weighted(POSTAL_OPERATORS, random).country);
}

function destinationOf(random: Random, from: Origin): Destination {
  for (;;) {
    const to = weighted(DESTINATIONS, random);
    if (to.country !== from.country) return to;
  }
}

function weighted<T extends { readonly percent: number }>(list: readonly T[], random: Random): T {
  let left = random.unit() * 100;
  for (const one of list) {
    left -= one.percent;
    if (left < 0) return one;
  }
  return random.pick(list);
}

const courierOf = (random: Random): (typeof COURIER_OPERATORS)[number] => random.pick(COURIER_OPERATORS);

/** Sellers who split a consignment take what goes: the post next door as well. */
function postOf(from: Origin, isSplit: boolean, random: Random): (typeof POSTAL_OPERATORS)[number] {
  const country = isSplit && random.chance(0.4) ? 'HK' : from.country;
  return POSTAL_OPERATORS.find((post) => post.country === country) ?? POSTAL_OPERATORS[0];
}

const mailClassOf = (random: Random): string => {
  const draw = random.unit();
  return draw < 0.7 ? 'U' : draw < 0.9 ? 'C' : 'E';
};
