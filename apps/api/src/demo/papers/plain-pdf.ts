const PAGE = { width: 595, height: 842, left: 70, top: 770 };
const LINE_HEIGHT = 20;

/**
 * A PDF of one page with a heading and lines of text, made without a typesetter, so that the demonstration loads in a
 * moment.
 */
export function plainPdf(heading: string, lines: readonly string[]): Buffer {
  const text = [
    `/F2 14 Tf ${PAGE.left} ${PAGE.top} Td (${escape(heading)}) Tj`,
    '/F1 11 Tf',
    ...lines.map((line) => `0 -${LINE_HEIGHT} Td (${escape(line)}) Tj`),
  ].join('\n');
  const content = `BT\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escape(heading)}) /Producer (Gremia) >>`,
  ];
  return assemble(objects);
}

/** Header, objects, cross-reference table with the byte offset of each, trailer. */
function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/**
 * The quotation marks of running German text have places of their own in the encoding; everything else here is Latin-1.
 */
function escape(text: string): string {
  return text
    .replaceAll('„', '\u0084')
    .replaceAll('“', '\u0093')
    .replaceAll('–', '\u0096')
    .replaceAll('€', '\u0080')
    .replace(/[\\()]/g, '\\$&');
}
