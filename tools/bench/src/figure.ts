/** A bound that a figure is to keep. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: Target;
  /** What the same machine does without us, in the same unit and the same run. */
  readonly baseline?: { readonly name: string; readonly value: number };
  /** Our figure over the baseline's, the median of pairs where there were several. */
  readonly ratio?: number;
  readonly ratioTarget?: Target;
}

/** What a benchmark is told from the command line. */
export interface BenchOptions {
  /** Small and rough, to see that it works. */
  readonly quick: boolean;
  /** Tells a person what goes on. */
  readonly tell: (text: string) => void;
}

export interface Benchmark {
  readonly name: string;
  readonly run: (options: BenchOptions) => Promise<readonly Figure[]>;
  /** Takes many minutes: run only when asked for. */
  readonly long?: true;
}

/** `falls short` where any bound is not kept; empty where none is set. */
export function verdictOf({ value, target, ratio, ratioTarget }: Figure): '' | 'ok' | 'falls short' {
  const kept = [keeps(value, target), keeps(ratio, ratioTarget)].filter((answer) => answer !== undefined);
  if (kept.length === 0) return '';
  return kept.every(Boolean) ? 'ok' : 'falls short';
}

function keeps(value: number | undefined, target: Target | undefined): boolean | undefined {
  if (target === undefined) return undefined;
  if (value === undefined) return false;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}
