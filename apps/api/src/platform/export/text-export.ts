import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ExportFormat, ExportQuery } from '@gremia/contracts';
import { PrintedHeadQuery } from '../print/printed-head.query';
import { TypstPrinter } from '../print/typst-printer';
import { ProblemError } from '../problem/problem-error';
import { TextEngine } from '../text-engine/text-engine';
import { toSheet, type TextSheet, type TextSource } from './text-sheet';

export interface ExportedFile {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly mediaType: string;
  readonly etag: string;
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain',
  html: 'text/html; charset=utf-8',
};

/** Writes the text of a paper as a file. The same text always gives the same bytes. */
@Injectable()
export class TextExport {
  constructor(
    private readonly engine: TextEngine,
    private readonly printer: TypstPrinter,
    private readonly head: PrintedHeadQuery,
  ) {}

  /** @throws ProblemError `not-found` when the paper has no text; what TextEngine throws */
  async write(source: TextSource, { format, view, changes }: ExportQuery): Promise<ExportedFile> {
    const sheet = toSheet(source, view);
    if (sheet === null)
      throw new ProblemError('not-found', { detail: 'Zu dieser Drucksache gibt es keinen Beschlusstext.' });
    const bytes = format === 'pdf' ? await this.print(sheet) : await this.engine.writeSheet({ sheet, format, changes });
    const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
    return { bytes: Buffer.from(bytes), etag, mediaType: MEDIA_TYPES[format], fileName: `${sheet.fileName}.${format}` };
  }

  private async print(sheet: TextSheet): Promise<Uint8Array> {
    // What was resolved goes out in the name of the municipality; what somebody proposes does not.
    const head = sheet.heading === 'Beschluss' ? await this.head.execute() : null;
    const { bytes } = await this.printer.print(
      (undisplayable) => this.engine.sheetSource({ sheet, head, undisplayable: [...undisplayable] }),
      'ua-1',
    );
    return bytes;
  }
}
