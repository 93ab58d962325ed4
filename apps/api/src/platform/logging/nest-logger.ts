import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

type Level = 'debug' | 'error' | 'fatal' | 'info' | 'trace' | 'warn';

/**
 * Lets `new Logger('Name')` of the framework write through pino: first argument a sentence, an Error or fields; last
 * one the context.
 */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const words = rest.filter((part) => typeof part === 'string');
    const context = words.at(-1);
    const text = words.slice(0, -1).join(' ');
    if (message instanceof Error) this.logger[level]({ context, err: message }, text);
    else if (typeof message === 'object') this.logger[level]({ context, ...message }, text);
    else this.logger[level]({ context }, [String(message), text].filter(Boolean).join(' '));
  }
}
