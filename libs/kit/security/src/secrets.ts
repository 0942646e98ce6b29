/** A secret that can be followed by another one: what it makes carries its name, so old and new are told apart. */
export interface NamedKey {
  readonly name: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** The long-lived secrets of an installation. Made once, kept outside the data, never written to a log. */
export interface Secrets {
  /** Hashes names and addresses. Changing it means that old and new parcels of one person no longer meet. */
  readonly partyHashKey: NamedKey;
  /** Wraps the keys of the days. Without it no sealed party can be opened again. 32 bytes. */
  readonly masterKey: Uint8Array;
  /** Decides the random draws; who knows it knows which parcels are drawn. 32 bytes. */
  readonly selectionSecret: Uint8Array;
  /** Signs the bearer tokens of the embedded default. 32 bytes. */
  readonly tokenSecret: Uint8Array;
}

export const SECRET_BYTES = 32;
