import { Global, Module } from '@nestjs/common';
import { PrintedHeadQuery } from './printed-head.query';
import { TextExport } from '../export/text-export';
import { MinutesPdf } from './minutes-pdf';
import { TypstPrinter } from './typst-printer';

/** Everything that ends on paper. */
@Global()
@Module({
  providers: [TypstPrinter, MinutesPdf, PrintedHeadQuery, TextExport],
  exports: [TypstPrinter, MinutesPdf, TextExport],
})
export class PrintModule {}
