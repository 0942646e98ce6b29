import { createHash } from 'node:crypto';

import { ScreenRequest } from '@portcullis/contracts';
import { checkS10 } from '@portcullis/domain';

import { makeTraffic, type TrafficOptions } from './make-traffic.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { SLOT_KINDS } from './plan/kinds.ts';
import type { ItemTruth, TrafficStep } from './truth.ts';

const SAMPLE: TrafficOptions = { seed: 7, postalItems: 16_000, consignments: 4_000, today: '2026-11-20' };
const SMALL: TrafficOptions = { ...SAMPLE, postalItems: 400, consignments: 100 };

const bytesOf = (step: TrafficStep): Uint8Array =>
  step.kind === 'postal-message'
    ? step.body
    : new TextEncoder().encode(
        JSON.stringify(step, (key, value: unknown) =>
          key === 'truth' ? undefined : typeof value === 'bigint' ? value.toString() : value,
        ),
      );

function digestOf(options: TrafficOptions): string {
  const hash = createHash('sha256');
  for (const step of makeTraffic(options)) hash.update(bytesOf(step));
  return hash.digest('hex');
}

describe('makeTraffic', () => {
  let steps: TrafficStep[];
  let manifest: Manifest;
  let truths: ItemTruth[];
  let fakes: ItemTruth[];

  beforeAll(() => {
    steps = [...makeTraffic(SAMPLE)];
    manifest = manifestOf(steps);
    truths = [...manifest.items.values()];
    fakes = truths.filter(({ fake }) => fake);
  });

  it('gives the same bytes for the same seed and day, and others for another seed or day', () => {
    const digest = digestOf(SMALL);
    expect(digestOf(SMALL)).toBe(digest);
    expect(digestOf({ ...SMALL, seed: 8 })).not.toBe(digest);
    expect(digestOf({ ...SMALL, today: '2026-11-21' })).not.toBe(digest);
  });

  it('makes as many distinct items as were asked for, and one more for each re-used number', () => {
    expect(manifest.items.size).toBe(20_000);
    expect(manifest.reused.size).toBe(100);
    expect(manifest.itemCount).toBe(20_100);
  });

  it('has at least 100 cases of every kind and course, and one each in a small sample', () => {
    const kinds = SLOT_KINDS.map(({ plantedAs, kind }) => plantedAs ?? kind);
    const small = manifestOf(makeTraffic(SMALL));
    for (const kind of kinds) {
      expect([kind, manifest.byKind[kind]]).toEqual([kind, expect.any(Number)]);
      expect(manifest.byKind[kind]).toBeGreaterThanOrEqual(100);
      expect([kind, small.byKind[kind]]).toEqual([kind, expect.any(Number)]);
    }
    for (const count of Object.values(manifest.byCourse)) expect(count).toBeGreaterThanOrEqual(100);
    expect(Object.keys(small.byCourse).sort()).toEqual(Object.keys(manifest.byCourse).sort());
    expect(manifest.postalMessages.parked).toBeGreaterThanOrEqual(100);
    expect(manifest.postalMessages.repeated).toBeGreaterThanOrEqual(100);
    expect(manifest.cancellations).toBeGreaterThanOrEqual(100);
  });

  it('is honest for the most part: about four in five plain, one in twenty fake', () => {
    const shareOf = (count: number): number => count / manifest.items.size;
    expect(shareOf(fakes.length)).toBeGreaterThan(0.045);
    expect(shareOf(fakes.length)).toBeLessThan(0.06);
    expect(shareOf(manifest.byKind['plain'] ?? 0)).toBeGreaterThan(0.75);
    expect(shareOf(manifest.byKind['genuine-branded'] ?? 0)).toBeCloseTo(0.04, 2);
    expect(shareOf(manifest.byKind['accessory'] ?? 0)).toBeCloseTo(0.02, 2);
  });

  it('hides a third of the fakes without an exact mark and a tenth without a trace', () => {
    const withoutExact = fakes.filter(({ mark }) => mark !== 'exact').length;
    const withoutAny = fakes.filter(({ mark }) => mark === 'none').length;
    const withoutTrace = fakes.filter(({ leavesTrace }) => !leavesTrace).length;
    expect(withoutExact / fakes.length).toBeGreaterThan(1 / 3);
    expect(withoutAny / fakes.length).toBeGreaterThan(1 / 3);
    expect(withoutTrace / fakes.length).toBeGreaterThan(0.1);
    expect(withoutTrace / fakes.length).toBeLessThan(0.12);
  });

  it('writes no exact mark into a fake that is said to bear none', () => {
    const textOf = new Map<string, string>();
    for (const step of steps) {
      if (step.kind === 'consignment') {
        textOf.set(
          step.truth.number,
          (step.request.consignment?.lines ?? []).map((line) => line.description).join('\n'),
        );
      } else if (
        step.kind === 'postal-message' &&
        step.truth.expect === 'taken' &&
        step.contentType === 'application/xml'
      ) {
        const items = new TextDecoder().decode(step.body).split('<Item>\n').slice(1);
        step.truth.items.forEach(({ number }, at) => {
          const lines = [...(items[at] ?? '').matchAll(/<Description>(.*)<\/Description>/g)];
          if (lines.length > 0)
            textOf.set(
              number,
              lines
                .map(([, text]) => text)
                .join('\n')
                .replaceAll('&amp;', '&'),
            );
        });
      }
    }
    const letter = /[\p{L}\p{N}]/u;
    const bears = (text: string, mark: string): boolean => {
      const at = text.indexOf(mark);
      return at >= 0 && !letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + mark.length));
    };
    const checked = fakes.filter(({ number }) => textOf.has(number));
    expect(checked.length).toBeGreaterThan(800);
    // Real goods texts name a brand now and then; what matters is the mark that was planted.
    const wrong = checked.filter(({ number, mark, foundLines }) => {
      const planted = foundLines?.[0]?.brand?.toLowerCase() ?? '';
      return bears((textOf.get(number) ?? '').toLowerCase(), planted) !== (mark === 'exact');
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('never sends a word of the truth', () => {
    const words =
      /truth|planted|fake|counterfeit|honest|no-trace|leavestrace|repeat-sender|officer|disguised|undervalued|unmarked|malform|family-/i;
    const decoder = new TextDecoder();
    const found = steps.flatMap((step) =>
      step.kind === 'physical' ? [] : (words.exec(decoder.decode(bytesOf(step))) ?? []).slice(0, 1),
    );
    expect(new Set(found)).toEqual(new Set());
  });

  it('numbers postal items by S10, except where the check digit is the planted defect', () => {
    const wrong = truths.filter(({ postedOn, kind, number }) => {
      if (postedOn === undefined) return false;
      const result = checkS10(number);
      return kind === 'defect-s10-check-digit' ? result.ok || result.reason !== 'CHECK_DIGIT' : !result.ok;
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('mixes posts and couriers in the split families, from one seller to one buyer within days', () => {
    const families = Map.groupBy(
      fakes.filter(({ plantedAs }) => plantedAs === 'split'),
      ({ family }) => family,
    );
    expect(families.size).toBe(22);
    const operators = new Set<string>();
    for (const parcels of families.values()) {
      expect(parcels.length).toBe(5);
      for (const { operator } of parcels) operators.add(operator);
    }
    expect([...operators].some((operator) => operator.startsWith('courier-'))).toBe(true);
    expect([...operators].some((operator) => operator.startsWith('post-'))).toBe(true);

    const buyers = new Map<string, Set<string>>();
    for (const step of steps) {
      if (step.kind !== 'consignment' || step.truth.plantedAs !== 'split') continue;
      const { consignor, consignee } = step.request.consignment ?? {};
      const pair = JSON.stringify([consignor?.name, consignee?.name, consignee?.address]);
      const family = step.truth.family ?? '';
      buyers.set(family, (buyers.get(family) ?? new Set()).add(pair));
    }
    for (const pairs of buyers.values()) expect(pairs.size).toBe(1);
  });

  it('sends the leads of a repeated sender before the others', () => {
    const order = new Map<string, { lead: number; other: number }>();
    let at = 0;
    for (const step of steps) {
      at++;
      const items = step.kind === 'postal-message' ? step.truth.items : step.kind === 'consignment' ? [step.truth] : [];
      for (const { family, plantedAs, variant } of items) {
        if (family === undefined || plantedAs === 'split') continue;
        const seen = order.get(family) ?? { lead: 0, other: Infinity };
        if (variant === 'repeat-lead') seen.lead = Math.max(seen.lead, at);
        else seen.other = Math.min(seen.other, at);
        order.set(family, seen);
      }
    }
    expect(order.size).toBe(10);
    for (const { lead, other } of order.values()) expect(lead).toBeLessThan(other);
  });

  it('sends physical events of an item in their order, and releases honest parcels only', () => {
    const last = new Map<string, string>();
    const wrong = steps.filter((step) => {
      if (step.kind !== 'physical') return false;
      const inOrder = (last.get(step.number) ?? '') < step.at;
      last.set(step.number, step.at);
      const truth = manifest.items.get(step.number);
      return !inOrder || (step.event === 'released' && (truth?.fake !== false || truth.expect !== 'accepted'));
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(manifest.physicalEvents.released).toBeGreaterThan(500);
  });

  it('dates nothing after the day but expected flights', () => {
    const sent = steps.flatMap((step) => {
      if (step.kind === 'physical') return [step.at];
      return step.kind === 'consignment' ? [step.request.preparedAt?.toISOString() ?? '9'] : [];
    });
    const posted = truths.map(({ postedOn }) => postedOn ?? '');
    expect([...sent, ...posted].find((date) => date > '2026-11-20')).toBeUndefined();
    const long = [...manifest.reused.values()].map(({ postedOn }) => postedOn ?? '9');
    expect(long.find((date) => date > '2025-09-20')).toBeUndefined();
  });

  it('makes requests that survive the wire', () => {
    for (const step of steps.slice(0, 500)) {
      if (step.kind !== 'consignment') continue;
      const bytes = ScreenRequest.encode(step.request).finish();
      expect(Buffer.compare(ScreenRequest.encode(ScreenRequest.decode(bytes)).finish(), bytes)).toBe(0);
    }
  });

  it.each([
    { ...SMALL, today: '2026-13-01' },
    { ...SMALL, postalItems: -1 },
    { ...SMALL, consignments: 1.5 },
    { ...SMALL, seed: Number.NaN },
  ])('refuses options it cannot use: %j', (options) => {
    expect(() => makeTraffic(options).next()).toThrow(RangeError);
  });

  it('makes nothing of nothing, and something of very little', () => {
    expect([...makeTraffic({ ...SMALL, postalItems: 0, consignments: 0 })]).toEqual([]);
    expect(manifestOf(makeTraffic({ ...SMALL, postalItems: 3, consignments: 1 })).items.size).toBe(4);
    expect(manifestOf(makeTraffic({ ...SMALL, postalItems: 0, consignments: 60 })).postalMessages.parked).toBe(0);
  });
});
