declare const nominal: unique symbol;

/**
 * Data that says who somebody is. The class is a type: a function that asks for plain data does not accept it
 * (a `Nominal<string>` is not a string), so a name cannot slip into a log, a metric or an export.
 */
export interface Nominal<T> {
  readonly [nominal]: T;
}

/** Why nominal data is opened. */
export type Purpose = 'sealing' | 'hashing' | 'quality-check' | 'officer-view' | 'sending-back';

/** Marks a value as nominal. Do this where it enters. */
export const asNominal = <T>(value: T): Nominal<T> => value as unknown as Nominal<T>;

/** Opens nominal data. Each call names its purpose, so that every use can be found by reading. */
export const revealFor = <T>(_purpose: Purpose, value: Nominal<T>): T => value as unknown as T;
