import { QueryFailedError } from 'typeorm';
import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * One JSON line per event, without what people typed: errors of the database give their code and place, not the values
 * their message quotes.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** What the log keeps of an error. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((row) => row.trimStart().startsWith('at '));
  const at = frames.slice(0, 8).map((row) => row.trim());
  if (error instanceof QueryFailedError) {
    const { code, table, constraint, routine }: Readonly<Record<string, unknown>> = { ...error.driverError };
    return { type: 'database', code, table, constraint, routine, at };
  }
  return { type: error.name, message: error.message, ...('code' in error ? { code: error.code } : {}), at };
}
