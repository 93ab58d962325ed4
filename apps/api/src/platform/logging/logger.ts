import { DatabaseError } from 'pg';
import pino, { type DestinationStream, type LogFn, type Logger } from 'pino';
import { QueryFailedError } from 'typeorm';
import { isDatabaseAway } from '../database/database-errors';
import { currentTenant } from '../tenancy/tenant-context';

/**
 * One JSON line per event, without what people typed: errors of the database give their code and place, not the values
 * their message quotes.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    hooks: { logMethod: unlessDatabaseIsAway },
    mixin: tenantOfLine,
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * That the database is away is one line, said when it begins (`DatabaseState`). Everybody else who meets it meanwhile
 * would only repeat it, some of them several times a second.
 */
function unlessDatabaseIsAway(this: Logger, inputs: Parameters<LogFn>, method: LogFn): void {
  const [fields]: readonly unknown[] = inputs;
  const error = typeof fields === 'object' && fields !== null && 'err' in fields ? fields.err : undefined;
  if (!isDatabaseAway(error)) method.apply(this, inputs);
}

function tenantOfLine(): object {
  const tenant = currentTenant();
  return tenant === undefined ? {} : { tenant };
}

/** What the log keeps of an error. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((row) => row.trimStart().startsWith('at '));
  const at = frames.slice(0, 8).map((row) => row.trim());
  if (error instanceof QueryFailedError || error instanceof DatabaseError) {
    const said = error instanceof QueryFailedError ? error.driverError : error;
    const { code, table, constraint, routine }: Readonly<Record<string, unknown>> = { ...said };
    return { type: 'database', code, table, constraint, routine, at };
  }
  return { type: error.name, message: error.message, ...('code' in error ? { code: error.code } : {}), at };
}
