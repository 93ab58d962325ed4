import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { AppConfig } from '../config/app-config';

interface RoleRow {
  readonly rolname: string;
}

/**
 * Which of the two restricted roles the application may take. Without them (no right to make roles) views and triggers
 * are the remaining line of defence.
 */
@Injectable()
export class DatabaseRoles {
  private readonly logger = new Logger(DatabaseRoles.name);
  app = false;
  portal = false;

  constructor(private readonly config: AppConfig) {}

  async detect(): Promise<void> {
    const client = new Client({ connectionString: this.config.databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<RoleRow>(
        `SELECT rolname FROM pg_roles WHERE rolname IN ('gremia_app', 'gremia_portal')
          AND pg_has_role(current_user, oid, 'MEMBER')`,
      );
      this.app = rows.some((row) => row.rolname === 'gremia_app');
      this.portal = rows.some((row) => row.rolname === 'gremia_portal');
    } finally {
      await client.end();
    }
    if (!this.app || !this.portal)
      this.logger.warn(
        'the database roles gremia_app and gremia_portal are missing: the application runs with the rights of its ' +
          'login',
      );
  }
}
