import { makeTraffic } from './make-traffic.ts';
import { manifestOf, recordManifest } from './manifest.ts';

const OPTIONS = { seed: 11, postalItems: 1600, consignments: 400, today: '2026-11-20' };

describe('manifest', () => {
  it('agrees with a count made another way', () => {
    const steps = [...makeTraffic(OPTIONS)];
    const manifest = manifestOf(steps);
    const submissions = new Set<string>();
    const numbers = new Set<string>();
    steps.forEach((step, at) => {
      if (step.kind === 'postal-message' && step.truth.expect === 'taken') {
        for (const { number } of step.truth.items) {
          submissions.add(`${step.operator} ${step.truth.messageId ?? at} ${number}`);
          numbers.add(number);
        }
      }
      if (step.kind === 'consignment' || step.kind === 'courier-cancel') {
        submissions.add(step.request.requestId);
        numbers.add(step.truth.number);
      }
    });
    expect(manifest.submissions).toBe(submissions.size);
    expect(new Set(manifest.items.keys())).toEqual(numbers);
    expect(manifest.itemCount).toBe(2000 + manifest.reused.size);
  });

  it('counts an amended item once and its submissions each', () => {
    const { submissions, itemCount, byCourse } = manifestOf(makeTraffic(OPTIONS));
    const twice = ['amended', 'corrected', 'cancelled', 'cancelled-first', 'out-of-order', 'two-declarations'];
    const more = twice.reduce((sum, course) => sum + (byCourse[course] ?? 0), 0);
    expect(submissions).toBe(itemCount + more);
  });

  it('sums items to what is expected of them', () => {
    const { expected, itemCount, byKind } = manifestOf(makeTraffic(OPTIONS));
    expect(expected.accepted + expected.rejected + expected.either).toBe(itemCount);
    expect(expected.rejected).toBe(60);
    expect(expected.either).toBe(byKind['vague']);
  });

  it('is not changed by steps that come later', () => {
    const recorder = recordManifest();
    const before = recorder.manifest();
    for (const step of makeTraffic(OPTIONS)) recorder.add(step);
    expect(before.items.size).toBe(0);
    expect(before.postalMessages.taken).toBe(0);
    expect(recorder.manifest().items.size).toBe(2000);
  });
});
