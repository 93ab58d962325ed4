import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ProblemCode } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { Refusals } from '../route/refusals';
import { Turns } from '../web/turns';
import { logFault } from './log-fault';
import type { ProblemError } from './problem-error';
import { toProblemError } from './to-problem-error';

const SOON_OVER: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['busy', 'not-ready']);
const RETRY_SECONDS = 5;

/** Hundreds who have waited for the same may be refused in one moment; ballots come in between. */
const turns = new Turns();

/** Answers every refusal and every error over HTTP as RFC 9457 problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly refusals: Refusals) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const error = toProblemError(thrown);
    logFault(this.logger, error, thrown);
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    this.refusals.answer(http.getRequest<Request>(), error, () =>
      turns.begin(
        () => [error.code],
        () => answer(response, error),
      ),
    );
  }
}

function answer(response: Response, error: ProblemError): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const retryAfter = error.extras.retryAfter ?? (SOON_OVER.has(error.code) ? RETRY_SECONDS : undefined);
  if (retryAfter !== undefined) response.set('retry-after', String(retryAfter));
  response
    .status(error.status)
    .type('application/problem+json')
    .set('cache-control', 'no-store')
    .send(JSON.stringify(error.toProblem()));
}
