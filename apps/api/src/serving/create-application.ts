import type { IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { AppModule } from '../app.module';
import { CallRequests } from '../conference/call-requests';
import { SessionReader } from '../platform/actor/session-reader';
import type { AppConfig } from '../platform/config/app-config';
import { NestLogger } from '../platform/logging/nest-logger';
import { requestLog } from '../platform/logging/request-log';
import { Metrics } from '../platform/metrics/metrics';
import type { ServerPlace } from '../platform/tenancy/server-place';
import { Refusals } from '../platform/route/refusals';
import { noteArrival } from '../platform/route/sent-once.interceptor';
import { networkOf } from '../platform/sockets/network-address';
import { compressAnswers } from '../platform/web/compress-answers';
import { CouncilIoAdapter } from '../platform/web/council-io.adapter';
import { senderOf, turnsOfThisProcess, type Sender, type UpgradeTurns } from '../platform/web/request-turns';
import { securityHeaders } from '../platform/web/security-headers';
import { PageHeads } from '../platform/web/page-heads';
import { webApplication } from '../platform/web/web-application';

export interface CreatedApplication {
  readonly application: NestExpressApplication;
  readonly sockets: CouncilIoAdapter;
  readonly upgrades: UpgradeTurns;
}

/** Puts one municipality's application together. It does not listen itself: requests are passed on to its server. */
export async function createApplication(
  config: AppConfig,
  place: ServerPlace,
  logger: Logger,
): Promise<CreatedApplication> {
  const application = await NestFactory.create<NestExpressApplication>(AppModule.forConfig(config, place), {
    logger: new NestLogger(logger),
    abortOnError: false,
    // A body is read when the guards have let its request through, within the limit of its route.
    bodyParser: false,
  });
  application.set('trust proxy', config.trustProxy);
  application.disable('x-powered-by');
  const sockets = new CouncilIoAdapter(application, config);
  application.useWebSocketAdapter(sockets);
  const sessions = application.get(SessionReader);
  const sessionOf = ({ headers }: IncomingMessage): string | null => sessions.rememberedSession(headers.cookie);
  const network = (request: IncomingMessage): string => networkOf(request, config.trustProxy);
  const sender = (request: IncomingMessage): Sender =>
    senderOf(request.url ?? '/', sessionOf(request), network(request));
  application.use(
    noteArrival,
    application.get(Refusals, { strict: false }).middleware((request) => sessionOf(request) ?? network(request)),
    turnsOfThisProcess.middleware(place, sender),
    securityHeaders(config),
    requestLog(logger),
    application.get(Metrics).observe,
    application.get(CallRequests).middleware,
    compressAnswers,
    webApplication(config.webRoot, application.get(PageHeads, { strict: false }), config.publicUrl),
  );
  return { application, sockets, upgrades: turnsOfThisProcess.upgrades(place, sender) };
}
