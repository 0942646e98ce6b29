import type { LocalDate, Nature } from '@portcullis/domain';

/** A made-up sender or addressee. */
export interface MadeUpParty {
  readonly name: string;
  /** Set for a firm. */
  readonly company?: string;
  readonly street: string;
  readonly number: string;
  readonly city: string;
  readonly postcode: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
}

/** A line as it will be sent: texts, so that a planted defect is just another text. */
export interface ParcelLine {
  readonly description: string;
  readonly hs: string;
  readonly netKg: string;
  readonly quantity: number;
  /** Total of the line. */
  readonly value: string;
  readonly currency: string;
  readonly origin: string;
  /** Only couriers have a field for it. */
  readonly brand: string;
}

/** A parcel before it is written in one of the formats. */
export interface Parcel {
  readonly operator: string;
  readonly number: string;
  readonly postedOn: LocalDate;
  readonly mailClass: string;
  readonly nature: Nature;
  readonly from: string;
  readonly to: string;
  readonly grossKg: string;
  readonly charges: string;
  readonly chargesCurrency: string;
  /** The total is stated beside the lines; posts may leave it out, couriers always state it. */
  readonly statesTotal: boolean;
  readonly ioss?: string;
  readonly invoice?: string;
  readonly order?: string;
  readonly sender: MadeUpParty;
  /** Absent: planted defect. */
  readonly receiver?: MadeUpParty;
  readonly lines: readonly ParcelLine[];
}

/** The header of a message: whatever is undefined is left out. */
export interface Header {
  readonly messageId?: string;
  /** RFC 3339 in UTC, whole seconds. */
  readonly preparedAt?: string;
  readonly sequence?: number;
}
