import { Global, Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { AskerMiddleware } from './asker';
import { TextEngine } from './text-engine';

/** Work on texts, for every module. */
@Global()
@Module({ providers: [TextEngine], exports: [TextEngine] })
export class TextEngineModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(AskerMiddleware).forRoutes('{*path}');
  }
}
