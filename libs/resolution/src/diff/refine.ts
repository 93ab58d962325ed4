import type { Token } from '../text/tokens';
import type { Hunk } from './hunks';

/** Offsets into the two texts between which something changed; the borders need not be those of tokens. */
export interface Span {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** After one of these a number with a letter is a name of its own (`Nr. 3a`). */
const numbering =
  /^(?:§.*|Abs\.|Absatz|Art\.|Artikel|BP|Beschlusspunkt|Buchst\.|Nr\.|Nummer|Punkt|Satz|Ziff\.|Ziffer)$/u;

/**
 * Narrows a change of one token to the part that a person would mark, where that is a whole part of it: the member of a
 * hyphenated compound that was put before or
 * after it (`[Solo-]Selbstständige`), a unit put after a number (`2{x}`). `null` where the change stands as it is;
 * changes of white space alone narrow to nothing.
 */
export function refine(hunk: Hunk, a: readonly Token[], b: readonly Token[]): Span | null {
  const olds = a.slice(...hunk.a);
  const news = b.slice(...hunk.b);
  const [old, fresh] = [olds[0], news[0]];
  if (old === undefined || fresh === undefined) return null;
  if (written(olds) === written(news)) return { a: [old.start, old.start], b: [old.start, old.start] };
  if (olds.length > 1 || news.length > 1) return null;
  const [long, short] = old.text.length > fresh.text.length ? [old, fresh] : [fresh, old];
  const common = commonPart(long.text, short.text, a[hunk.a[0] - 1]?.key ?? '');
  if (common === null) return null;
  const inLong: readonly [number, number] =
    common === 'head' ? [long.start + short.text.length, long.end] : [long.start, long.end - short.text.length];
  const at = common === 'head' ? short.end : short.start;
  return long === old ? { a: inLong, b: [at, at] } : { a: [at, at], b: inLong };
}

/** The tokens without the white space between them; but two numbers do not become one by losing theirs. */
function written(tokens: readonly Token[]): string {
  let endsInDigit = false;
  return tokens
    .map(({ key }) => {
      const part = endsInDigit && /^\d/u.test(key) ? ` ${key}` : key;
      if (key !== '') endsInDigit = /\d$/u.test(key);
      return part;
    })
    .join('');
}

function commonPart(long: string, short: string, before: string): 'head' | 'tail' | null {
  if (long.endsWith(short) && /[\p{L}\p{N}]-$/u.test(long.slice(0, -short.length)) && !/^\d/u.test(long)) return 'tail';
  const rest = long.startsWith(short) ? long.slice(short.length) : '';
  if (/^-\p{L}/u.test(rest)) return 'head';
  if (/^\d+$/u.test(short) && /^\p{L}+$/u.test(rest) && !numbering.test(before)) return 'head';
  return null;
}
