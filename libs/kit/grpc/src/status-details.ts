import { BinaryReader, BinaryWriter } from '@bufbuild/protobuf/wire';

import type { FieldViolation } from './error-facts.ts';

/** What `grpc-status-details-bin` can say beside code and message. */
export interface StatusDetails {
  readonly violations?: readonly FieldViolation[];
  readonly retryAfterMs?: number;
}

const BAD_REQUEST = 'type.googleapis.com/google.rpc.BadRequest';
const RETRY_INFO = 'type.googleapis.com/google.rpc.RetryInfo';

/** Trailers are held to a few kilobytes by peers and proxies: what is over is left out. */
const VIOLATION_BYTES = 3_000;
const LONGEST_TEXT = 200;
const LARGEST_READ = 16_384;

/**
 * Encodes a google.rpc.Status (google/rpc/status.proto, error_details.proto): code 1, message 2, details 3 as Any with
 * type_url 1 and value 2; BadRequest.field_violations 1 with field 1, description 2; RetryInfo.retry_delay 1 as Duration.
 */
export function encodeStatus(code: number, message: string, details: StatusDetails): Buffer {
  const writer = new BinaryWriter().uint32(8).int32(code).uint32(18).string(message);
  if (details.violations !== undefined && details.violations.length > 0) {
    writer.uint32(26).fork().uint32(10).string(BAD_REQUEST).uint32(18).fork();
    let room = VIOLATION_BYTES;
    for (const violation of details.violations) {
      const encoded = encodeViolation(violation);
      room -= encoded.length;
      if (room < 0) break;
      writer.uint32(10).bytes(encoded);
    }
    writer.join().join();
  }
  if (details.retryAfterMs !== undefined) {
    const seconds = Math.floor(details.retryAfterMs / 1000);
    const nanos = Math.round((details.retryAfterMs - seconds * 1000) * 1e6);
    writer.uint32(26).fork().uint32(10).string(RETRY_INFO).uint32(18).fork();
    writer.uint32(10).fork().uint32(8).int64(seconds).uint32(16).int32(nanos).join();
    writer.join().join();
  }
  return Buffer.from(writer.finish());
}

/** Reads the details back. What is damaged, foreign or too large says nothing. */
export function decodeStatus(bytes: Uint8Array): StatusDetails {
  if (bytes.length > LARGEST_READ) return {};
  const details: { violations?: FieldViolation[]; retryAfterMs?: number } = {};
  try {
    eachField(bytes, (number, reader) => {
      if (number !== 3) return false;
      const { url, value } = readAny(reader.bytes());
      if (url === BAD_REQUEST) details.violations = readBadRequest(value);
      if (url === RETRY_INFO) details.retryAfterMs = readRetryInfo(value);
      return true;
    });
  } catch {
    return {};
  }
  return details;
}

const encodeViolation = ({ field, description }: FieldViolation): Uint8Array =>
  new BinaryWriter().uint32(10).string(short(field)).uint32(18).string(short(description)).finish();

const short = (text: string): string => text.slice(0, LONGEST_TEXT).toWellFormed();

function eachField(bytes: Uint8Array, read: (number: number, reader: BinaryReader) => boolean): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    if (!read(number, reader)) reader.skip(wireType, number);
  }
}

function readAny(bytes: Uint8Array): { readonly url: string; readonly value: Uint8Array } {
  let url = '';
  let value: Uint8Array = new Uint8Array();
  eachField(bytes, (number, reader) => {
    if (number === 1) url = reader.string();
    else if (number === 2) value = reader.bytes();
    else return false;
    return true;
  });
  return { url, value };
}

function readBadRequest(bytes: Uint8Array): FieldViolation[] {
  const violations: FieldViolation[] = [];
  eachField(bytes, (number, reader) => {
    if (number !== 1) return false;
    violations.push(readViolation(reader.bytes()));
    return true;
  });
  return violations;
}

function readViolation(bytes: Uint8Array): FieldViolation {
  let field = '';
  let description = '';
  eachField(bytes, (number, reader) => {
    if (number === 1) field = reader.string();
    else if (number === 2) description = reader.string();
    else return false;
    return true;
  });
  return { field, description };
}

function readRetryInfo(bytes: Uint8Array): number {
  let milliseconds = 0;
  eachField(bytes, (number, reader) => {
    if (number !== 1) return false;
    eachField(reader.bytes(), (part, duration) => {
      if (part === 1) milliseconds += Number(duration.int64()) * 1000;
      else if (part === 2) milliseconds += duration.int32() / 1e6;
      else return false;
      return true;
    });
    return true;
  });
  return milliseconds;
}
