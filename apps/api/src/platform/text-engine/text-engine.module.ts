import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AskerInterceptor } from './asker';
import { TextEngine } from './text-engine';
import { TextMarks } from './text-marks';

/** Work on texts, for every module. */
@Global()
@Module({
  providers: [TextEngine, TextMarks, { provide: APP_INTERCEPTOR, useClass: AskerInterceptor }],
  exports: [TextEngine, TextMarks],
})
export class TextEngineModule {}
