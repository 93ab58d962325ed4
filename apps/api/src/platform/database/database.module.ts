import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../config/app-config';
import { Clock } from '../clock';
import { EventsModule } from '../events/events.module';
import { connectionOptions } from './connection-options';
import { DatabaseRoles } from './database-roles';
import { UnitOfWork } from './unit-of-work';

@Global()
@Module({
  providers: [{ provide: DatabaseRoles, inject: [AppConfig], useFactory: detectedRoles }],
  exports: [DatabaseRoles],
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
      useFactory: (config: AppConfig, roles: DatabaseRoles) => {
        const { connectionString, ...extra } = connectionOptions(config.databaseUrl, roles.app);
        return {
          type: 'postgres',
          url: connectionString,
          extra: { ...extra, max: config.databasePool },
          // Each module brings the entities of its tables.
          autoLoadEntities: true,
          synchronize: false,
          migrationsRun: false,
          logging: false,
          retryAttempts: 0,
          // Extensions are not used; looking for them needs rights the role does not have.
          installExtensions: false,
        };
      },
    }),
  ],
  providers: [UnitOfWork, Clock],
  exports: [UnitOfWork, Clock],
})
export class DatabaseModule {}

async function detectedRoles(config: AppConfig): Promise<DatabaseRoles> {
  const roles = new DatabaseRoles(config);
  await roles.detect();
  return roles;
}
