import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { RefusalAnswer } from '@gremia/contracts';
import type { Socket } from 'socket.io';
import { logFault } from './log-fault';
import { toProblemError } from './to-problem-error';

/**
 * Answers a refused message in its acknowledgement, as `{ ok: false, problem }`; where none was asked for, as the event
 * `problem`.
 */
@Catch()
export class WsProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(WsProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const error = toProblemError(thrown);
    logFault(this.logger, error, thrown);
    const answer: RefusalAnswer = { ok: false, problem: error.toProblem() };
    const acknowledge = host.getArgs<unknown[]>().find((argument) => typeof argument === 'function');
    if (typeof acknowledge === 'function') acknowledge(answer);
    else host.switchToWs().getClient<Socket>().emit('problem', answer);
  }
}
