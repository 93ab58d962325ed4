import { Global, Module } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { AppConfig } from '../config/app-config';
import { Clock } from '../clock';
import { Lots } from '../lots';
import { EventsModule } from '../events/events.module';
import { Outbox } from '../outbox/outbox';
import { connectionOptions, type ConnectionKind } from './connection-options';
import { DatabaseConnections, PUBLIC_POOL } from './database-connections';
import { DatabaseRoles } from './database-roles';
import { DatabaseState } from './database-state';
import { UnitOfWork } from './unit-of-work';

@Global()
@Module({
  providers: [
    { provide: DatabaseRoles, inject: [AppConfig], useFactory: detectedRoles },
    {
      provide: DatabaseState,
      inject: [AppConfig],
      useFactory: ({ databaseUrl }: AppConfig) => new DatabaseState(databaseUrl),
    },
  ],
  exports: [DatabaseRoles, DatabaseState],
})
export class DatabaseRolesModule {}

@Global()
@Module({
  imports: [
    EventsModule,
    DatabaseRolesModule,
    TypeOrmModule.forRootAsync({
      imports: [DatabaseRolesModule],
      inject: [AppConfig, DatabaseRoles],
      useFactory: (config: AppConfig, roles: DatabaseRoles) =>
        pool(config.databaseUrl, config.database.pool, {
          role: roles.app ? 'gremia_app' : null,
          limits: config.database.limits,
        }),
    }),
    TypeOrmModule.forRootAsync({
      name: PUBLIC_POOL,
      imports: [DatabaseRolesModule],
      inject: [AppConfig, DatabaseRoles],
      useFactory: (config: AppConfig, roles: DatabaseRoles) =>
        pool(config.database.readUrl, config.database.publicPool, {
          role: roles.portal ? 'gremia_portal' : null,
          limits: config.database.publicLimits,
          readOnly: true,
        }),
    }),
  ],
  providers: [UnitOfWork, DatabaseConnections, Clock, Lots, Outbox],
  exports: [UnitOfWork, DatabaseConnections, Clock, Lots, Outbox],
})
export class DatabaseModule {}

function pool(databaseUrl: string, max: number, kind: ConnectionKind): TypeOrmModuleOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    extra: { ...connectionOptions(databaseUrl, kind), max },
    // Each module brings the entities of its tables; the public's pool reads views only and knows none.
    autoLoadEntities: kind.role !== 'gremia_portal',
    synchronize: false,
    migrationsRun: false,
    logging: false,
    retryAttempts: 0,
    // Extensions are made by migrations; looking for them needs rights the role does not have.
    installExtensions: false,
  };
}

async function detectedRoles(config: AppConfig): Promise<DatabaseRoles> {
  const roles = new DatabaseRoles(config);
  await roles.detect();
  return roles;
}
