import { AppError } from '@portcullis/domain';

export type Env = Readonly<Record<string, string | undefined>>;

/** One environment variable: its name, what it is for, and how its text becomes a value. */
export interface Variable<T> {
  readonly name: string;
  /** What it sets, with the unit; also the comment in `.env.example`. */
  readonly about: string;
  /** Used when the variable is absent or empty; without a default it must be set. */
  readonly default?: T;
  /** The value, or what is wrong with the text, to follow the variable's name. */
  readonly parse: (text: string) => { readonly value: T } | { readonly problem: string };
}

export type EnvSpec = Readonly<Record<string, Variable<unknown>>>;

export type EnvValues<Spec extends EnvSpec> = {
  readonly [Name in keyof Spec]: Spec[Name] extends Variable<infer T> ? T : never;
};

/** Reads every variable of a service at once. All problems are told in one `invalid` error. */
export function readEnv<const Spec extends EnvSpec>(env: Env, spec: Spec): EnvValues<Spec> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [field, variable] of Object.entries(spec)) {
    const text = env[variable.name]?.trim() ?? '';
    if (text === '') {
      if (!('default' in variable)) problems.push(`${variable.name} must be set: ${variable.about}`);
      else values[field] = variable.default;
      continue;
    }
    const read = variable.parse(text);
    if ('problem' in read) problems.push(`${variable.name} ${read.problem}: ${variable.about}`);
    else values[field] = read.value;
  }
  if (problems.length > 0) throw new AppError('invalid', problems.join('\n'));
  return values as EnvValues<Spec>;
}

type Options<T> = { readonly about: string; readonly default?: T };

export const text = (name: string, options: Options<string>): Variable<string> => ({
  name,
  ...options,
  parse: (value) => ({ value }),
});

/** A whole number within its limits, both included. */
export const integer = (
  name: string,
  { min, max, ...options }: Options<number> & { readonly min: number; readonly max: number },
): Variable<number> => ({
  name,
  ...options,
  parse: (value) => {
    const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max
      ? { value: number }
      : { problem: `must be a whole number from ${min} to ${max}` };
  },
});

/** `true` or `false`. */
export const flag = (name: string, options: Options<boolean>): Variable<boolean> => ({
  name,
  ...options,
  parse: (value) =>
    value === 'true' || value === 'false' ? { value: value === 'true' } : { problem: 'must be true or false' },
});

export const oneOf = <const T extends string>(
  name: string,
  { values, ...options }: Options<T> & { readonly values: readonly T[] },
): Variable<T> => ({
  name,
  ...options,
  parse: (value) => {
    const found = values.find((known) => known === value);
    return found === undefined ? { problem: `must be one of ${values.join(', ')}` } : { value: found };
  },
});
