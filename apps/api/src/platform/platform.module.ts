import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ActorModule } from './actor/actor.module';
import type { AppConfig } from './config/app-config';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { EventsModule } from './events/events.module';
import { ProblemFilter } from './problem/problem.filter';
import { SchemaPipe } from './problem/schema.pipe';

/** What every module stands on. */
@Module({
  imports: [EventsModule, DatabaseModule, ActorModule],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: SchemaPipe },
  ],
})
export class PlatformModule {
  static with(config: AppConfig): DynamicModule {
    return { module: PlatformModule, imports: [ConfigModule.with(config)] };
  }
}
