import { Global, Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { AskerMiddleware } from './asker';
import { TextEngine } from './text-engine';
import { TextMarks } from './text-marks';

/** Work on texts, for every module. */
@Global()
@Module({ providers: [TextEngine, TextMarks], exports: [TextEngine, TextMarks] })
export class TextEngineModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(AskerMiddleware).forRoutes('{*path}');
  }
}
