import { Global, Module } from '@nestjs/common';
import { TextExport } from '../export/text-export';
import { MinutesPdf } from './minutes-pdf';
import { TypstPrinter } from './typst-printer';

/** Everything that ends on paper. */
@Global()
@Module({ providers: [TypstPrinter, MinutesPdf, TextExport], exports: [MinutesPdf, TextExport] })
export class PrintModule {}
