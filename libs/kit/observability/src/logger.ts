import pino, { type Bindings, type ChildLoggerOptions, type DestinationStream, type Logger as PinoLogger } from 'pino';
import pretty from 'pino-pretty';

import { redacted } from './redact.ts';

/** Writes `logger.info({ itemId }, 'screened')`; `child({ topic })` adds fields to every line. */
export type Logger = PinoLogger;

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

export interface LoggerOptions {
  /** Which service writes: the field `service` of every line. */
  readonly name: string;
  /** Default `info`. */
  readonly level?: LogLevel;
  /** Takes the lines; default is standard error, where a terminal gets them in a form for people. */
  readonly destination?: DestinationStream;
}

/**
 * Opens a log: one JSON object a line, UTC, level in words. Fields that look like party data or credentials are hidden at
 * any depth; a name inside the text of a message is not found, so messages never carry values.
 */
export function openLogger({ name, level = 'info', destination }: LoggerOptions): Logger {
  const logger = pino(
    {
      level,
      base: { service: name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: redacted,
      },
      serializers: { err: errorFields, error: errorFields },
    },
    destination ?? standardError(),
  );
  // pino shows a child's fields to no formatter; children inherit this one.
  const child = Reflect.get(logger, 'child') as unknown as Child;
  const hiding: Child = function (fields, options) {
    return child.call(this, redacted(fields), options);
  };
  return Object.assign(logger, { child: hiding });
}

/** Writes nothing. For specs. */
export const quietLogger: Logger = pino({ level: 'silent' });

type Child = (this: Logger, fields: Bindings, options?: ChildLoggerOptions) => Logger;

/** Standard output belongs to what a command prints. */
const standardError = (): DestinationStream =>
  process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss.l', ignore: 'pid,hostname', singleLine: true })
    : pino.destination({ dest: 2, sync: false });

function errorFields(error: unknown): unknown {
  const fields: unknown = pino.stdSerializers.err(error as Error);
  if (typeof fields !== 'object' || fields === null) return fields;
  const { type, message, stack, ...others } = fields as Record<string, unknown>;
  return { type, message, stack, ...redacted(others) };
}
