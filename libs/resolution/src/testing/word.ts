import { strToU8, zipSync } from 'fflate';

/** Pieces of Word documents for tests. */

export const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A file with this body and other parts. */
export const pack = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

export const run = (text: string, properties = '', element = 't'): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:${element} xml:space="preserve">${text}</w:${element}></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
export const inserted = (content: string): string => `<w:ins w:id="1" w:author="A">${content}</w:ins>`;
export const deleted = (text: string): string => `<w:del w:id="1" w:author="A">${run(text, '', 'delText')}</w:del>`;
/** The end of a paragraph, tracked as new (`ins`) or struck (`del`). */
export const mark = (name: 'ins' | 'del'): string => `<w:rPr><w:${name} w:id="1" w:author="A"/></w:rPr>`;
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
