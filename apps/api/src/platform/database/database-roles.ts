import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../config/app-config';
import { onSingleConnection } from './single-connection';

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
    const { rows } = await onSingleConnection(this.config.databaseUrl, (client) =>
      client.query<RoleRow>(
        `SELECT rolname FROM pg_roles WHERE rolname IN ('gremia_app', 'gremia_portal')
          AND pg_has_role(current_user, oid, 'MEMBER')`,
      ),
    );
    this.app = rows.some((row) => row.rolname === 'gremia_app');
    this.portal = rows.some((row) => row.rolname === 'gremia_portal');
    if (!this.app || !this.portal)
      this.logger.warn(
        'the database roles gremia_app and gremia_portal are missing: the application runs with the rights of its ' +
          'login',
      );
  }
}
