import type { CancelRequest, ScreenRequest } from '@portcullis/contracts';
import type { FoundLine, Instant, LocalDate, PhysicalKind, ResultCode } from '@portcullis/domain';

/** How a fake was hidden. `no-trace` ones look like any other parcel and are expected to be missed. */
export type PlantedAs =
  | 'disguised-mark'
  | 'exact-mark-undervalued'
  | 'imitation-words'
  | 'several-marks'
  | 'unmarked-undervalued'
  | 'split'
  | 'labels-apart'
  | 'repeat-sender'
  | 'no-trace';

/** A defect that must refuse the item, and nothing else of its message. */
export type ItemDefect =
  'unknown-currency' | 'negative-weight' | 'hs-of-letters' | 's10-check-digit' | 'missing-consignee' | 'zero-weight';

/** What an item is. Everything but `fake` is honest. */
export type ItemKind =
  | 'plain'
  | 'genuine-branded'
  | 'accessory'
  | 'look-alike'
  | 'gift'
  | 'documents'
  | 'sample'
  | 'return'
  | 'vague'
  | `defect-${ItemDefect}`
  | 'fake';

/** What happens to an item's declaration on its way. `once` is a single submission in an ordinary message. */
export type Course =
  | 'once'
  | 'amended'
  | 'corrected'
  | 'cancelled'
  | 'cancelled-first'
  | 'out-of-order'
  | 'late'
  | 'repeated-bytes'
  | 'repeated-id'
  | 'no-header'
  | 'reused-number'
  | 'repeated-request'
  | 'two-declarations';

/** What is known of an item and is never sent. */
export interface ItemTruth {
  /** S10 number or house waybill as sent. */
  readonly number: string;
  /** Postal items only. With the number it tells items apart when a number is used again. */
  readonly postedOn?: LocalDate;
  readonly operator: string;
  readonly kind: ItemKind;
  readonly course: Course;
  readonly fake: boolean;
  /** False: nothing in the data tells this fake from an honest parcel. Honest items have no trace either. */
  readonly leavesTrace: boolean;
  readonly plantedAs?: PlantedAs;
  /** Finer than `plantedAs`: the kind of disguise (`leet`, `spaced`, …). */
  readonly variant?: string;
  /** How the mark stands in the text. Only for fakes. */
  readonly mark?: 'exact' | 'disguised' | 'none';
  /** Parcels of one split consignment, or of one sender who is found again and again, share it. */
  readonly family?: string;
  readonly honestBranded?: boolean;
  readonly accessory?: boolean;
  /**
   * Of the submission that counts in the end. `either`: a vague line may be refused or asked about, as the destination's
   * rule has it.
   */
  readonly expect: 'accepted' | 'rejected' | 'either';
  /** A cancellation follows, or came first; it is prepared later than every declaration of the item. */
  readonly cancelled?: boolean;
  /** What an officer who opens the parcel will find. */
  readonly officerResult: ResultCode;
  readonly foundLines?: readonly FoundLine[];
}

export interface MessageTruth {
  /** Undefined: the header has none, so the digest of the bytes is the id. */
  readonly messageId: string | undefined;
  /** `repeated`: the same message was sent before, byte for byte or under the same id with the same content. */
  readonly expect: 'taken' | 'parked' | 'repeated';
  /** In the order of the message; empty when it is to be parked. */
  readonly items: readonly ItemTruth[];
  /** Why it is in the sample: `ordinary`, a course, `cancellation`, or `malformed-…`. */
  readonly why: string;
}

export type ContentType = 'application/xml' | 'application/json';

/** One thing to send, in the order of sending, with the truth beside it. */
export type TrafficStep =
  | {
      readonly kind: 'postal-message';
      readonly operator: string;
      readonly contentType: ContentType;
      readonly body: Uint8Array;
      readonly truth: MessageTruth;
    }
  | {
      readonly kind: 'consignment';
      readonly operator: string;
      readonly request: ScreenRequest;
      readonly truth: ItemTruth;
      /** The very request, same request id, was sent before. */
      readonly repeated: boolean;
    }
  | {
      readonly kind: 'courier-cancel';
      readonly operator: string;
      readonly request: CancelRequest;
      readonly truth: ItemTruth;
    }
  | {
      readonly kind: 'physical';
      readonly operator: string;
      readonly number: string;
      readonly event: PhysicalKind;
      readonly at: Instant;
      readonly place: string;
    };
