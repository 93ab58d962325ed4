import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { z } from 'zod';
import { AppModule } from './app.module';
import { DemoLoader } from './demo/demo.loader';
import { AppConfig } from './platform/config/app-config';
import { refuseDemonstration } from './platform/database/refuse-demonstration';
import { migrate } from './platform/database/migrate';
import { createLogger } from './platform/logging/logger';
import { NestLogger } from './platform/logging/nest-logger';
import { requestLog } from './platform/logging/request-log';
import { Metrics } from './platform/metrics/metrics';
import { StartError } from './platform/start-error';
import { compressAnswers } from './platform/web/compress-answers';
import { CouncilIoAdapter } from './platform/web/council-io.adapter';
import { permissionsPolicy, securityHeaders } from './platform/web/security-headers';
import { webApplication } from './platform/web/web-application';

export interface RunningServer {
  /** Address with the port in use, such as `http://127.0.0.1:3000`. */
  readonly address: string;
  readonly application: NestExpressApplication;
  close(): Promise<void>;
}

/**
 * Migrates the database and serves API and web.
 *
 * @param variables the environment
 * @param say gets a German line per step, for whoever waits in front of the terminal
 * @throws StartError with one sentence when it cannot start
 */
export async function startServer(
  variables: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void = () => undefined,
): Promise<RunningServer> {
  z.config(z.locales.de());
  const config = new AppConfig(variables);
  if ((await migrate(config.databaseUrl, config.database.migrationMinutes)).length > 0) say('Datenbank eingerichtet');
  if (config.production) await refuseDemonstration(config.databaseUrl);

  const application = await createApplication(config);
  try {
    await application.init();
    if (config.demonstration && (await application.get(DemoLoader).loadIfEmpty())) say('Demonstrationsrat geladen');
    await listen(application, config);
  } catch (error) {
    await application.close();
    throw error;
  }
  return { address: addressOf(application, config), application, close: () => application.close() };
}

async function createApplication(config: AppConfig): Promise<NestExpressApplication> {
  const logger = createLogger(config.logLevel);
  const module = AppModule.with(config);
  const application = await NestFactory.create<NestExpressApplication>(module, {
    logger: new NestLogger(logger),
    forceCloseConnections: true,
    abortOnError: false,
    // A body is read when the guards have let its request through, within the limit of its route.
    bodyParser: false,
  });
  application.set('trust proxy', config.trustProxy);
  application.disable('x-powered-by');
  application.useWebSocketAdapter(new CouncilIoAdapter(application, config));
  application.use(
    securityHeaders(config),
    permissionsPolicy,
    requestLog(logger),
    application.get(Metrics).observe,
    compressAnswers,
    webApplication(config.webRoot),
  );
  return application;
}

async function listen(application: NestExpressApplication, { host, port }: AppConfig): Promise<void> {
  try {
    await application.listen(port, host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new StartError(
      `Unter ${host}:${port} kann der Dienst nicht erreichbar gemacht werden (${code}). ` +
        'Mit PORT=… wählen Sie einen anderen Port.',
    );
  }
}

function addressOf(application: NestExpressApplication, { host, port }: AppConfig): string {
  const address: unknown = application.getHttpServer().address();
  const used = typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : port;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${used}`;
}
