import { Module, type DynamicModule, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ActorModule } from './actor/actor.module';
import type { AppConfig } from './config/app-config';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { EventsModule } from './events/events.module';
import { HealthController } from './health/health.controller';
import { MetricsController } from './metrics/metrics.controller';
import { Metrics } from './metrics/metrics';
import { OpenApiController } from './openapi/openapi.controller';
import { ProblemFilter } from './problem/problem.filter';
import { SchemaPipe } from './problem/schema.pipe';
import { RateLimitModule } from './web/rate-limit.module';
import { RequestGuardMiddleware } from './web/request-guard.middleware';

/** What every module stands on. */
@Module({
  imports: [EventsModule, DatabaseModule, ActorModule, RateLimitModule, TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, MetricsController, OpenApiController],
  providers: [Metrics, { provide: APP_FILTER, useClass: ProblemFilter }, { provide: APP_PIPE, useClass: SchemaPipe }],
  exports: [Metrics],
})
export class PlatformModule implements NestModule {
  static with(config: AppConfig): DynamicModule {
    return { module: PlatformModule, global: true, imports: [ConfigModule.with(config)] };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RequestGuardMiddleware).forRoutes('api/*path');
  }
}
