import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ActorModule } from './actor/actor.module';
import type { AppConfig } from './config/app-config';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { EventsModule } from './events/events.module';
import { HealthController } from './health/health.controller';
import { VideoHealth } from './health/video-health';
import { MetricsController } from './metrics/metrics.controller';
import { Metrics } from './metrics/metrics';
import { OpenApiController } from './openapi/openapi.controller';
import { OutboxModule } from './outbox/outbox.module';
import { ProblemFilter } from './problem/problem.filter';
import { RouteModule } from './route/route.module';
import type { ServerPlace } from './tenancy/server-place';
import { TextEngineModule } from './text-engine/text-engine.module';

/** What every module stands on. */
@Module({
  imports: [
    EventsModule,
    DatabaseModule,
    ActorModule,
    RouteModule,
    TextEngineModule,
    OutboxModule,
    TerminusModule.forRoot({ logger: false }),
  ],
  controllers: [HealthController, MetricsController, OpenApiController],
  providers: [Metrics, VideoHealth, { provide: APP_FILTER, useClass: ProblemFilter }],
  exports: [Metrics],
})
export class PlatformModule {
  static forConfig(config: AppConfig, place: ServerPlace): DynamicModule {
    return { module: PlatformModule, global: true, imports: [ConfigModule.forConfig(config, place)] };
  }
}
