export { openLogger, quietLogger, type Logger, type LoggerOptions, type LogLevel } from './logger.ts';
export { HIDDEN, isHidden, redacted } from './redact.ts';
