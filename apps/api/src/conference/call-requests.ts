import type { IncomingMessage } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import { WebhookReceiver } from 'livekit-server-sdk';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { CallGate } from './gate/call-gate';
import { toServer } from './call-lines';
import { CallServer } from './call-server';
import { ConferenceRepository } from './conference.repository';
import { RoomKeeper } from './room-keeper';

const WEBHOOK = '/video/webhook';
const WEBHOOK_TYPE = /^application\/webhook\+json\b/iu;
const MOST_BYTES = 64_000;
const ANSWER_MILLISECONDS = 5_000;

/**
 * Requests below `/video` that are no line: a browser asks why it could not join, and LiveKit tells what happened. They
 * stand in no table of routes, for LiveKit made them: the first passes the same gate as a line, the second is signed.
 */
@Injectable()
export class CallRequests {
  private readonly logger = new Logger(CallRequests.name);

  constructor(
    private readonly server: CallServer,
    private readonly gate: CallGate,
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: ConferenceRepository,
    private readonly keeper: RoomKeeper,
  ) {}

  readonly middleware: RequestHandler = (request, response, next) => {
    if (!request.path.startsWith('/video/')) return next();
    const answered = request.path === WEBHOOK ? this.hear(request, response) : this.explain(request, response);
    answered.catch((error: unknown) => {
      if (!(error instanceof ProblemError)) this.logger.warn({ err: error }, 'a request of the call failed');
      if (!response.headersSent) end(response, error instanceof ProblemError ? error.status : 503);
    });
  };

  /** A hint, never the truth: whatever it says is looked up. One that comes again changes nothing. */
  private async hear(request: Request, response: Response): Promise<void> {
    if (!this.server.available) throw new ProblemError('not-found');
    if (request.method !== 'POST' || !WEBHOOK_TYPE.test(request.headers['content-type'] ?? ''))
      throw new ProblemError('body-type-refused');
    const { key, secret } = this.server.settings;
    const body = await textOf(request);
    const event = await new WebhookReceiver(key, secret).receive(body, request.headers.authorization).catch(() => null);
    if (event === null) throw new ProblemError('forbidden');
    const fresh = await this.unitOfWork.run(null, ({ db, now }) => this.conference.hear(db, event.id, now));
    if (fresh && event.room !== undefined) this.keeper.lookSoon(event.room.name);
    end(response, 200);
  }

  private async explain(request: Request, response: Response): Promise<void> {
    if (request.method !== 'GET') throw new ProblemError('not-found');
    const { path } = await this.gate.passageOf(request, false);
    const upstream = toServer(this.server.settings.url, { path, timeout: ANSWER_MILLISECONDS });
    upstream.once('timeout', () => upstream.destroy());
    upstream.once('error', () => end(response, 503));
    upstream.once('response', (answer) => {
      response.status(answer.statusCode ?? 502).setHeader('content-type', 'text/plain; charset=utf-8');
      response.setHeader('cache-control', 'no-store');
      answer.pipe(response);
    });
    upstream.end();
  }
}

function end(response: Response, status: number): void {
  if (response.headersSent) return;
  response.status(status).setHeader('cache-control', 'no-store');
  response.end();
}

/** @throws ProblemError `body-too-large` */
async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new ProblemError('body-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
