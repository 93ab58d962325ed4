import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { AppConfig } from '../config/app-config';
import { clientRows } from './client-rows';
import { onSingleConnection } from './single-connection';
import { statement } from './statement';

const ROLES = statement(
  z.object({ role: z.string() }),
  `SELECT rolname::text AS role FROM pg_roles WHERE rolname IN ('gremia_app', 'gremia_portal')
    AND pg_has_role(current_user, oid, 'MEMBER')`,
);

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
    const roles = await onSingleConnection(this.config.databaseUrl, (client) => clientRows(client, ROLES));
    this.app = roles.some(({ role }) => role === 'gremia_app');
    this.portal = roles.some(({ role }) => role === 'gremia_portal');
    if (!this.app || !this.portal)
      this.logger.warn(
        'the database roles gremia_app and gremia_portal are missing: the application runs with the rights of its ' +
          'login',
      );
  }
}
