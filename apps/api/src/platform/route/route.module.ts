import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { AppConfig } from '../config/app-config';
import { AttemptLimit } from './attempt-limit';
import { InputInterceptor } from './input.interceptor';
import { OwnPagesGuard } from './own-pages.guard';
import { PermissionGuard } from './permission.guard';
import { RateLimitGuard } from './rate-limit.guard';
import { rateLimits } from './rate-limits';
import { Refusals } from './refusals';
import { RouteCheck } from './route-check';
import { SenderGuard } from './sender.guard';
import { SentOnceInterceptor } from './sent-once.interceptor';

/** What every request goes through before its handler, in this order. */
@Global()
@Module({
  imports: [
    DiscoveryModule,
    ThrottlerModule.forRootAsync({ inject: [AppConfig], useFactory: (config: AppConfig) => rateLimits(config) }),
  ],
  providers: [
    { provide: APP_GUARD, useClass: SenderGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: OwnPagesGuard },
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_INTERCEPTOR, useClass: InputInterceptor },
    { provide: APP_INTERCEPTOR, useClass: SentOnceInterceptor },
    AttemptLimit,
    Refusals,
    RouteCheck,
  ],
  exports: [AttemptLimit, Refusals],
})
export class RouteModule {}
