import type { ItemTruth, TrafficStep } from './truth.ts';

/** What was sent, to hold against a ledger that was built without it. */
export interface Manifest {
  /** By number as sent. Of a number that was used twice, the newer item. */
  readonly items: ReadonlyMap<string, ItemTruth>;
  /** The older items under numbers that were used again, posted more than twelve months before. */
  readonly reused: ReadonlyMap<string, ItemTruth>;
  /** Distinct items: `items.size + reused.size`. An item counts once, however often it was declared. */
  readonly itemCount: number;
  /**
   * Distinct declarations submitted: message × item for posts, request for couriers, cancellations among them. An amended
   * item counts twice here; a repeated message or request adds nothing.
   */
  readonly submissions: number;
  /** Those of `submissions` that cancel. */
  readonly cancellations: number;
  readonly postalMessages: { readonly taken: number; readonly parked: number; readonly repeated: number };
  /** Requests in all, and those of them that were the very same request again. */
  readonly courierRequests: { readonly sent: number; readonly repeated: number };
  readonly courierCancels: number;
  readonly physicalEvents: Readonly<Record<'departed' | 'arrived' | 'presented' | 'released', number>>;
  /** Distinct items by what is to become of them. */
  readonly expected: Readonly<Record<ItemTruth['expect'], number>>;
  /** Distinct items by kind; fakes by how they were planted. */
  readonly byKind: Readonly<Record<string, number>>;
  readonly byCourse: Readonly<Record<string, number>>;
  /** Postal messages by why they are in the sample. */
  readonly byReason: Readonly<Record<string, number>>;
  readonly postalBytes: number;
}

/** Keeps a manifest while the steps go by. */
export interface ManifestRecorder {
  readonly add: (step: TrafficStep) => void;
  /** As of now; later steps do not change what was returned. */
  readonly manifest: () => Manifest;
  /** Truth of a number among the steps so far. */
  readonly truthOf: (number: string) => ItemTruth | undefined;
}

export function recordManifest(): ManifestRecorder {
  const items = new Map<string, ItemTruth>();
  const reused = new Map<string, ItemTruth>();
  const messages = { taken: 0, parked: 0, repeated: 0 };
  const requests = { sent: 0, repeated: 0 };
  const physicalEvents = { departed: 0, arrived: 0, presented: 0, released: 0 };
  const byReason: Record<string, number> = {};
  let submissions = 0;
  let cancellations = 0;
  let courierCancels = 0;
  let postalBytes = 0;

  const note = (truth: ItemTruth): void => {
    const there = items.get(truth.number);
    if (there === undefined || there.postedOn === truth.postedOn) items.set(truth.number, truth);
    else if ((there.postedOn ?? '') < (truth.postedOn ?? '')) {
      reused.set(truth.number, there);
      items.set(truth.number, truth);
    } else reused.set(truth.number, truth);
  };

  const add = (step: TrafficStep): void => {
    switch (step.kind) {
      case 'postal-message':
        messages[step.truth.expect]++;
        postalBytes += step.body.length;
        byReason[step.truth.why] = (byReason[step.truth.why] ?? 0) + 1;
        if (step.truth.expect !== 'taken') return;
        submissions += step.truth.items.length;
        if (step.truth.why === 'cancellation') cancellations += step.truth.items.length;
        step.truth.items.forEach(note);
        return;
      case 'consignment':
        requests.sent++;
        if (step.repeated) requests.repeated++;
        else submissions++;
        note(step.truth);
        return;
      case 'courier-cancel':
        courierCancels++;
        submissions++;
        cancellations++;
        return;
      case 'physical':
        physicalEvents[step.event]++;
    }
  };

  const manifest = (): Manifest => {
    const all = [...items.values(), ...reused.values()];
    return {
      items: new Map(items),
      reused: new Map(reused),
      itemCount: all.length,
      submissions,
      cancellations,
      postalMessages: { ...messages },
      courierRequests: { ...requests },
      courierCancels,
      physicalEvents: { ...physicalEvents },
      expected: { accepted: 0, rejected: 0, either: 0, ...countBy(all, ({ expect }) => expect) },
      byKind: countBy(all, ({ plantedAs, kind }) => plantedAs ?? kind),
      byCourse: countBy(all, ({ course }) => course),
      byReason: { ...byReason },
      postalBytes,
    };
  };
  return { add, manifest, truthOf: (number) => items.get(number) };
}

/** The manifest of steps that are all at hand. */
export function manifestOf(steps: Iterable<TrafficStep>): Manifest {
  const recorder = recordManifest();
  for (const step of steps) recorder.add(step);
  return recorder.manifest();
}

function countBy(items: readonly ItemTruth[], key: (item: ItemTruth) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
