import { randomOf, shuffle, type Random } from '../random.ts';
import {
  ALL_BASE,
  COURIER_BASE,
  COURIER_COURSES,
  PER_COURSE,
  POSTAL_BASE,
  POSTAL_COURSES,
  scaled,
  SLOT_KINDS,
  type SlotKind,
} from './kinds.ts';

/** What each place of the traffic holds, decided beforehand so that every kind has its cases. */
export interface Plan {
  readonly size: number;
  /** 1: the place belongs to a courier. */
  readonly courier: Uint8Array;
  /** Index into `SLOT_KINDS`. */
  readonly kind: Uint8Array;
  /** Index into `POSTAL_COURSES` or `COURIER_COURSES`. */
  readonly course: Uint8Array;
  /** Families count from 1; 0 is none. */
  readonly family: Uint32Array;
  /** 1: an early parcel of a seller who is found again and again. */
  readonly lead: Uint8Array;
}

/**
 * Plans the traffic. A sample of a few hundred items has at least one of each kind; a smaller one has as many kinds as
 * there is room for, families first.
 */
export function planTraffic(seed: number, postalItems: number, consignments: number): Plan {
  const size = postalItems + consignments;
  const random = randomOf(seed, 0x7fff_0001);
  const plan: Plan = {
    size,
    courier: new Uint8Array(size).fill(1, postalItems),
    kind: new Uint8Array(size),
    course: new Uint8Array(size),
    family: new Uint32Array(size),
    lead: new Uint8Array(size),
  };
  shuffle(plan.courier, random);
  placeFamilies(plan, random);
  placeKinds(plan, random);
  placeCourses(plan, 0, POSTAL_COURSES.length, scaled(PER_COURSE, POSTAL_BASE, postalItems), random);
  placeCourses(plan, 1, COURIER_COURSES.length, scaled(PER_COURSE, COURIER_BASE, consignments), random);
  return plan;
}

/** Splits stand close together. Of a repeated sender, the leads come in the first third and the others after the half. */
function placeFamilies(plan: Plan, random: Random): void {
  let family = 0;
  SLOT_KINDS.forEach((slot, kind) => {
    if (slot.family === undefined || plan.size < 50) return;
    const { members, leads } = slot.family;
    const wanted = Math.ceil(scaled(slot.per20000, ALL_BASE, plan.size) / members);
    for (let made = 0; made < wanted; made++) {
      family++;
      const start = random.below(Math.max(1, plan.size - 400));
      for (let member = 0; member < members + leads; member++) {
        const lead = member < leads;
        const from = leads === 0 ? start : lead ? 0 : Math.floor(plan.size * 0.5);
        const room =
          leads === 0 ? Math.min(400, plan.size) : lead ? Math.floor(plan.size * 0.33) : Math.floor(plan.size * 0.5);
        const at = freeFrom(plan, from + random.below(room));
        plan.kind[at] = kind;
        plan.family[at] = family;
        plan.lead[at] = lead ? 1 : 0;
      }
    }
  });
}

function freeFrom(plan: Plan, start: number): number {
  let at = start % plan.size;
  while (plan.kind[at] !== 0) at = (at + 1) % plan.size;
  return at;
}

function placeKinds(plan: Plan, random: Random): void {
  const free = shuffled(plan.size, random).filter((at) => plan.kind[at] === 0);
  const place = (postalOnly: boolean): void => {
    let next = 0;
    const fits = (at: number): boolean => plan.kind[at] === 0 && !(postalOnly && plan.courier[at] === 1);
    SLOT_KINDS.forEach((slot, kind) => {
      if (kind === 0 || slot.family !== undefined || (slot.postalOnly === true) !== postalOnly) return;
      for (let left = scaled(slot.per20000, ALL_BASE, plan.size); left > 0; left--) {
        while (next < free.length && !fits(free[next] ?? 0)) next++;
        const at = free[next++];
        if (at === undefined) return;
        plan.kind[at] = kind;
      }
    });
  };
  place(true);
  place(false);
}

/** Courses befall honest items only, so that the score of a kind of fake is about that kind. */
function placeCourses(plan: Plan, courier: 0 | 1, courses: number, each: number, random: Random): void {
  const places = shuffled(plan.size, random).filter((at) => plan.courier[at] === courier && mayHaveCourse(plan, at));
  let next = 0;
  for (let course = 1; course < courses; course++) {
    for (let left = each; left > 0 && next < places.length; left--) plan.course[places[next++] ?? 0] = course;
  }
}

function mayHaveCourse(plan: Plan, at: number): boolean {
  const { kind } = SLOT_KINDS[plan.kind[at] ?? 0] ?? PLAIN;
  return kind !== 'fake' && kind !== 'vague' && !kind.startsWith('defect-');
}

const PLAIN: SlotKind = { kind: 'plain', per20000: 0 };

function shuffled(size: number, random: Random): Uint32Array {
  const places = Uint32Array.from({ length: size }, (_, at) => at);
  shuffle(places, random);
  return places;
}
