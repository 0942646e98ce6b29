import { secondOf } from '../days.ts';
import { writeJson } from '../formats/json.ts';
import { writeXml } from '../formats/xml.ts';
import type { Header, Parcel } from '../parcel.ts';
import { randomOf } from '../random.ts';
import type { ContentType, ItemTruth } from '../truth.ts';
import type { Outbox } from './outbox.ts';

export interface MessageItem {
  readonly parcel: Parcel;
  readonly truth: ItemTruth;
}

export interface MessageToWrite {
  readonly operator: string;
  readonly items: readonly MessageItem[];
  /** In ms. */
  readonly preparedAt: number;
  readonly why: string;
  readonly cancelled?: boolean;
  readonly leaveOut?: 'all' | 'messageId' | 'preparedAt' | 'sequence';
  /** Numbered before; otherwise the next of the operator. */
  readonly header?: ReservedHeader;
}

export interface ReservedHeader {
  readonly messageId: string;
  readonly sequence: number;
}

/** Writes and sends a message; what it returns sends the same one again, to the byte or written differently. */
export interface MessageWriter {
  (message: MessageToWrite): (writtenDifferently: boolean) => void;
  readonly reserve: (operator: string) => ReservedHeader;
}

export function messageWriter(out: Outbox): MessageWriter {
  const counters = new Map<string, number>();
  const random = randomOf(out.seed, FORM_STREAM);
  const reserve = (operator: string): ReservedHeader => {
    const sequence = (counters.get(operator) ?? 0) + 1;
    counters.set(operator, sequence);
    return { messageId: `IM${operator.slice(-2).toUpperCase()}${String(sequence).padStart(7, '0')}`, sequence };
  };

  const write = (message: MessageToWrite): ((writtenDifferently: boolean) => void) => {
    const { operator, cancelled = false, why } = message;
    const header = headerOf(message, message.header ?? reserve(operator));
    const parcels = message.items.map(({ parcel }) => parcel);
    const json = random.chance(0.1);
    const contentType: ContentType = json ? 'application/json' : 'application/xml';
    const text = json
      ? writeJson(header, parcels, cancelled)
      : writeXml(header, parcels, cancelled, random.chance(0.5));
    const items = message.items.map(({ truth }) => truth);
    const { messageId } = header;
    const body = encoder.encode(text);
    const truth = { messageId, items, why, expect: 'taken' } as const;
    out.put({ kind: 'postal-message', operator, contentType, body, truth });
    return (writtenDifferently) => {
      const again = writtenDifferently ? encoder.encode(differently(text, json)) : body;
      out.put({ kind: 'postal-message', operator, contentType, body: again, truth: { ...truth, expect: 'repeated' } });
    };
  };
  return Object.assign(write, { reserve });
}

const FORM_STREAM = 0x7fff_0004;
const encoder = new TextEncoder();

function headerOf({ preparedAt, leaveOut }: MessageToWrite, { messageId, sequence }: ReservedHeader): Header {
  const has = (part: 'messageId' | 'preparedAt' | 'sequence'): boolean => leaveOut !== 'all' && leaveOut !== part;
  return {
    ...(has('messageId') && { messageId }),
    ...(has('preparedAt') && { preparedAt: secondOf(preparedAt) }),
    ...(has('sequence') && { sequence }),
  };
}

/** The same content in other bytes. */
const differently = (text: string, json: boolean): string =>
  json ? JSON.stringify(JSON.parse(text), undefined, 1) : text.replaceAll('>\n<', '>\n  <');
