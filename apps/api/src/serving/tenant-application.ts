import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { DemoLoader } from '../demo/demo.loader';
import { AppConfig } from '../platform/config/app-config';
import { migrate } from '../platform/database/migrate';
import { refuseDemonstration } from '../platform/database/refuse-demonstration';
import { ServerPlace } from '../platform/tenancy/server-place';
import type { Tenant, Variables } from '../platform/tenancy/tenant';
import { inTenant } from '../platform/tenancy/tenant-context';
import { ProblemError } from '../platform/problem/problem-error';
import { createApplication, type CreatedApplication } from './create-application';
import { refuseUpgrade } from './refusal-page';

/** What is done with an application's work, so that its log says whose it is. */
type Inside = <T>(work: () => T) => T;

export interface StartOptions {
  readonly logger: Logger;
  /** Before its name in the lines for whoever waits; empty where it is alone. */
  readonly prefix: string;
  readonly say: (line: string) => void;
}

/** The running application of one municipality. Requests and upgrades are handed to it by whoever listens. */
export class TenantApplication {
  private readonly server: Server;
  private readonly answering = new Set<ServerResponse>();

  private constructor(
    private readonly created: CreatedApplication,
    readonly place: ServerPlace,
    /** The settings it was started with. */
    readonly variables: Variables,
    private readonly inside: Inside,
  ) {
    this.server = this.application.getHttpServer() as Server;
    // As a server that listens would do when it closes: nobody may wait for an application that has gone.
    this.server.once('close', () => {
      for (const { socket } of this.answering) socket?.destroy();
    });
  }

  /**
   * Migrates the database and starts everything that works on it.
   *
   * @throws StartError with one sentence when it cannot start
   */
  static start(tenant: Tenant, { logger, prefix, say }: StartOptions): Promise<TenantApplication> {
    // Where there is only one, no line has to say whose it is.
    const inside: Inside = (work) => (tenant.hosts.length === 0 ? work() : inTenant(tenant.key, work));
    return inside(async () => {
      const config = new AppConfig(tenant.variables);
      if ((await migrate(config.databaseUrl, config.database.migrationMinutes)).length > 0)
        say(`${prefix}Datenbank eingerichtet`);
      if (config.production) await refuseDemonstration(config.databaseUrl);
      const place = new ServerPlace(tenant.hosts[0] ?? null);
      const created = await createApplication(config, place, logger);
      const { application } = created;
      try {
        await application.init();
        if (config.demonstration && (await application.get(DemoLoader).loadIfEmpty()))
          say(`${prefix}Demonstrationsrat geladen`);
      } catch (error) {
        await application.close();
        throw error;
      }
      return new TenantApplication(created, place, tenant.variables, inside);
    });
  }

  get application(): NestExpressApplication {
    return this.created.application;
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    this.answering.add(response);
    response.once('close', () => this.answering.delete(response));
    this.inside(() => this.server.emit('request', request, response));
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const begin = (): void => void this.inside(() => this.server.emit('upgrade', request, socket, head));
    if (!this.created.upgrades(request, socket, begin)) refuseUpgrade(socket, new ProblemError('not-ready'));
  }

  /** Its sockets go, over so many milliseconds. */
  askToLeave(milliseconds: number): Promise<void> {
    return this.inside(() => this.created.sockets.askToLeave(milliseconds));
  }

  close(): Promise<void> {
    return this.inside(() => this.application.close());
  }
}
