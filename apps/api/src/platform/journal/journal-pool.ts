import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Pool } from 'pg';
import { AppConfig } from '../config/app-config';
import { connectionOptions } from '../database/connection-options';
import { DatabaseRoles } from '../database/database-roles';

/**
 * Connections of the journal, apart from everybody else's, so that a slow query elsewhere never keeps a ballot waiting.
 */
const CONNECTIONS = 4;

@Injectable()
export class JournalPool implements OnApplicationShutdown {
  private readonly logger = new Logger(JournalPool.name);
  readonly pool: Pool;

  constructor(
    private readonly config: AppConfig,
    private readonly roles: DatabaseRoles,
  ) {
    this.pool = new Pool({ ...this.options(), max: CONNECTIONS });
    // Without a listener an idle connection that the server ends would end the process.
    this.pool.on('error', (error) => this.logger.warn({ err: error }, 'a connection of the journal broke'));
  }

  /** A connection of its own, for LISTEN. */
  client(): Client {
    return new Client(this.options());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private options(): ReturnType<typeof connectionOptions> {
    return connectionOptions(this.config.databaseUrl, this.roles.app);
  }
}
