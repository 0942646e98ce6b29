import { Metadata, status } from '@grpc/grpc-js';
import { AppError } from '@portcullis/domain';
import { openLogger, quietLogger } from '@portcullis/observability';

import { alreadyExists, fieldViolations, invalidFields, overloaded, retryAfterMs } from './error-facts.ts';
import { errorOfStatus } from './error-of-status.ts';
import { decodeStatus } from './status-details.ts';
import { statusOfError } from './status-of-error.ts';

const call = { path: '/spec/Call', principal: { id: 'courier-a' } };
const thereAndBack = (error: unknown) => errorOfStatus(statusOfError(error, call, quietLogger));

describe('an error on its way', () => {
  it.each([
    ['INVALID_ARGUMENT', 'invalid', new AppError('invalid', 'no number')],
    ['NOT_FOUND', 'not_found', new AppError('not_found', 'no item 7')],
    ['ABORTED', 'conflict', new AppError('conflict', 'changed meanwhile')],
    ['ALREADY_EXISTS', 'conflict', alreadyExists('item 7 is there')],
    ['PERMISSION_DENIED', 'denied', new AppError('denied', 'not yours')],
    ['UNAVAILABLE', 'unavailable', new AppError('unavailable', 'store is away')],
    ['RESOURCE_EXHAUSTED', 'unavailable', overloaded(250)],
  ] as const)('keeps its text and comes as %s back to %s', (grpc, code, error) => {
    const sent = statusOfError(error, call, quietLogger);
    expect([sent.code, sent.details]).toEqual([status[grpc], error.message]);
    expect(errorOfStatus(sent)).toMatchObject({ name: 'AppError', code, message: error.message });
  });

  it('is UNAUTHENTICATED when nobody was named', () => {
    const sent = statusOfError(new AppError('denied', 'no token'), { path: '/spec/Call' }, quietLogger);
    expect(sent.code).toBe(status.UNAUTHENTICATED);
    expect(errorOfStatus(sent).code).toBe('denied');
  });

  it('names the fields', () => {
    const violations = [
      { field: 'consignment.lines[0].quantity', description: 'must be 1 or more' },
      { field: 'consignment.destination', description: 'is no country' },
    ];
    expect(fieldViolations(thereAndBack(invalidFields('the request is not complete', violations)))).toEqual(violations);
    expect(fieldViolations(thereAndBack(new AppError('invalid', 'no')))).toEqual([]);
    expect(fieldViolations(new Error('other'))).toEqual([]);
  });

  it.each([0, 1, 250, 999.5, 1_000, 61_001])('says when to try again: %d ms', (delay) => {
    expect(retryAfterMs(thereAndBack(overloaded(delay)))).toBe(delay);
    expect(retryAfterMs(thereAndBack(new AppError('unavailable', 'away')))).toBeUndefined();
  });

  it('tells an internal error to the log alone', () => {
    const lines: string[] = [];
    const logger = openLogger({ name: 'spec', destination: { write: (line) => lines.push(line) } });
    const sent = statusOfError(new Error('password is 1234'), call, logger);
    expect(sent.code).toBe(status.INTERNAL);
    expect(sent.details).toMatch(/^internal error [0-9a-f-]{36}$/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('password is 1234');
    expect(lines[0]).toContain(sent.details.slice('internal error '.length));
  });

  it('stays small and well-formed whatever it is made from', () => {
    const violations = Array.from({ length: 1_000 }, () => ({
      field: 'f'.repeat(10_000),
      description: '\ud83d'.repeat(10_000),
    }));
    const sent = statusOfError(invalidFields(`${'x'.repeat(499)}\ud83d\ude00`, violations), call, quietLogger);
    expect(() => encodeURI(sent.details)).not.toThrow();
    expect(sent.details).toHaveLength(500);
    const [bytes] = sent.metadata.get('grpc-status-details-bin');
    expect((bytes as Buffer).length).toBeLessThan(4_096);
    expect(fieldViolations(errorOfStatus(sent))).toHaveLength(3);
  });

  it('understands statuses of servers that are not ours', () => {
    const received = (code: number) => errorOfStatus({ code, details: 'text', metadata: new Metadata() }).code;
    expect(received(status.OUT_OF_RANGE)).toBe('invalid');
    expect(received(status.RESOURCE_EXHAUSTED)).toBe('invalid');
    expect(received(status.FAILED_PRECONDITION)).toBe('conflict');
    expect(received(status.DEADLINE_EXCEEDED)).toBe('unavailable');
    expect(received(status.CANCELLED)).toBe('unavailable');
    expect(received(status.UNIMPLEMENTED)).toBe('internal');
    expect(errorOfStatus(new TypeError('no status')).code).toBe('internal');
  });

  it('takes nothing from damaged details', () => {
    for (const bytes of [[255], [26, 200], [26, 2, 10, 9], [8, 3, 18, 1]])
      expect(decodeStatus(Uint8Array.from(bytes))).toEqual({});
    expect(decodeStatus(new Uint8Array(1_000_000))).toEqual({});
  });
});
