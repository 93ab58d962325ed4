import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ExportFormat, ExportQuery } from '@gremia/contracts';
import { textToTypst } from '@gremia/protocol';
import { printResolution, renderMarkedMarkdown, renderMarkedText, writeDocx } from '@gremia/resolution';
import { TypstPrinter } from '../print/typst-printer';
import { ProblemError } from '../problem/problem-error';
import { sheetToHtml } from './sheet-to-html';
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

const LEGENDS = {
  runs: 'Streichungen sind durchgestrichen, Ergänzungen fett gesetzt.',
  words: 'Streichungen und Ergänzungen stehen in eckigen Klammern.',
} as const;

/** Writes the text of a paper as a file. The same text always gives the same bytes. */
@Injectable()
export class TextExport {
  constructor(private readonly printer: TypstPrinter) {}

  /** @throws ProblemError `not-found` when the paper has no text */
  async write(source: TextSource, { format, view, changes }: ExportQuery): Promise<ExportedFile> {
    const sheet = toSheet(source, view);
    if (sheet === null)
      throw new ProblemError('not-found', { detail: 'Zu dieser Drucksache gibt es keinen Beschlusstext.' });
    const bytes = await this.bytesOf(sheet, format, changes);
    const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
    return { bytes, etag, mediaType: MEDIA_TYPES[format], fileName: `${sheet.fileName}.${format}` };
  }

  private async bytesOf(sheet: TextSheet, format: ExportFormat, changes: ExportQuery['changes']): Promise<Buffer> {
    switch (format) {
      case 'pdf':
        return (await this.printer.print((undisplayable) => textToTypst({ ...sheet, undisplayable }), 'ua-1')).bytes;
      case 'docx':
        return Buffer.from(toDocx(sheet, changes));
      case 'html':
        return Buffer.from(sheetToHtml(sheet, LEGENDS.runs));
      case 'md':
        return Buffer.from(toMarkdown(sheet));
      case 'txt':
        return Buffer.from(toText(sheet));
    }
  }
}

function toDocx(
  { title, lines, heading, points, marked, author, day }: TextSheet,
  changes: ExportQuery['changes'],
): Uint8Array {
  const legend = points === null && changes === 'runs' ? [LEGENDS.runs] : [];
  return writeDocx(marked, {
    changes,
    title,
    intro: [title, ...lines, ...legend, heading],
    author: author || 'Gremia',
    date: `${day}T00:00:00Z`,
  });
}

function toText({ title, lines, heading, points, marked }: TextSheet): string {
  const legend = points === null ? [LEGENDS.words] : [];
  return (
    [title, ...lines, ...legend, heading, points === null ? renderMarkedText(marked) : printResolution(points)]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function toMarkdown({ title, lines, heading, points, marked }: TextSheet): string {
  const legend = points === null ? [LEGENDS.runs] : [];
  return (
    [`# ${oneLine(title)}`, ...[...lines, ...legend].map(oneLine), `## ${heading}`, renderMarkedMarkdown(marked)]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\`*_~[\]<>#|]/gu, '\\$&');
