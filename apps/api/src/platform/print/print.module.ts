import { Global, Module } from '@nestjs/common';
import { MinutesPdf } from './minutes-pdf';
import { TypstPrinter } from './typst-printer';

/** Everything that ends on paper. */
@Global()
@Module({ providers: [TypstPrinter, MinutesPdf], exports: [MinutesPdf] })
export class PrintModule {}
