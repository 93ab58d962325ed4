import { typstString } from './literal';
import { TypstWriter } from './writer';

/** What stands at the head of the first page: address and arms, with what is seen on them in words. */
export interface Letterhead {
  readonly address: string;
  readonly arms: { readonly svg: string } | { readonly png: readonly number[] } | null;
  readonly armsText: string;
}

const HEIGHT = '20mm';

/** The arms as an image of Typst; null where there are none. */
function armsImage(writer: TypstWriter, { arms, armsText }: Letterhead): string | null {
  if (arms === null) return null;
  const [bytes, format] = 'svg' in arms ? [typstString(arms.svg), 'svg'] : [`(${arms.png.join(', ')},)`, 'png'];
  return `image(bytes(${bytes}), format: "${format}", height: ${HEIGHT}, alt: ${writer.literal(armsText)})`;
}

/** Arms on the left, the municipality and its address beside them, the body on the right. */
export function letterheadBlock(
  writer: TypstWriter,
  letterhead: Letterhead | null,
  { municipality, body }: { readonly municipality: string; readonly body: string },
): readonly string[] {
  const name = `text(size: 14pt, weight: "bold", ${writer.text(municipality)})`;
  const lines = letterhead?.address.trim() ?? '';
  const address = lines === '' ? '' : `; linebreak(); text(size: 9pt, ${writer.text(lines)})`;
  const arms = letterhead === null ? null : armsImage(writer, letterhead);
  const middle = `align(bottom, { ${name}${address} })`;
  const right = `align(right + bottom, ${writer.text(body)})`;
  return arms === null
    ? [`grid(columns: (1fr, auto), ${middle}, ${right})`]
    : [`grid(columns: (auto, 1fr, auto), column-gutter: 5mm, ${arms}, ${middle}, ${right})`];
}

/** A sheet with nothing but the head on it: to see whether it can be printed. */
export function letterheadToTypst(letterhead: Letterhead): string {
  const writer = new TypstWriter(new Set());
  const head = letterheadBlock(writer, letterhead, { municipality: 'Briefkopf', body: '' });
  const named = 'set document(title: "Briefkopf", date: datetime(year: 2000, month: 1, day: 1))';
  return `#{\n${[named, 'set text(lang: "de")', ...head].join('\n')}\n}\n`;
}
