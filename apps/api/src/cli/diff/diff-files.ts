import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import {
  compareVersions,
  parseResolution,
  parseRich,
  readDocx,
  renderMarkedHtml,
  renderMarkedMarkdown,
  renderMarkedText,
  type MarkedPoint,
  type Point,
} from '@gremia/resolution';
import { htmlPage } from './html-page';

export const diffFormats = ['text', 'markdown', 'html', 'json'] as const;
export type DiffFormat = (typeof diffFormats)[number];

/** Compares two files and returns the marking in the wanted form, ending in a newline. */
export function diffFiles(before: string, after: string, format: DiffFormat): string {
  const marked = compareVersions(readPoints(before, ''), readPoints(after, 'new-'));
  return `${render(marked, format, `${basename(before)} – ${basename(after)}`).trimEnd()}\n`;
}

function render(marked: readonly MarkedPoint[], format: DiffFormat, title: string): string {
  switch (format) {
    case 'text':
      return renderMarkedText(marked);
    case 'markdown':
      return renderMarkedMarkdown(marked);
    case 'html':
      return htmlPage(title, renderMarkedHtml(marked));
    case 'json':
      return JSON.stringify(marked, null, 2);
  }
}

/** The kind of a file is in its name; what has no known ending is plain text. */
function readPoints(path: string, idPrefix: string): Point[] {
  const bytes = readFileSync(path);
  switch (extname(path).toLowerCase()) {
    case '.docx':
      return [...readDocx(bytes, null, { idPrefix }).points];
    case '.md':
    case '.markdown':
      return parseRich({ format: 'markdown', text: bytes.toString('utf8') }, { idPrefix });
    case '.html':
    case '.htm':
      return parseRich({ format: 'html', text: bytes.toString('utf8') }, { idPrefix });
    default:
      return parseResolution(bytes.toString('utf8'), { idPrefix });
  }
}
