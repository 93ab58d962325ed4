import type { Mark } from '../model';
import { printLabel } from '../points/labels';
import { joinRuns, type RichParagraph, type Run } from './rich';

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', shy: '\u00AD', ndash: '–', mdash: '—', hellip: '…', bdquo: '„', ldquo: '“', rdquo: '”', laquo: '«',
  raquo: '»', sect: '§', euro: '€', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß',
}; // prettier-ignore

/** The text of character references. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

const blocks = /^(?:p|div|h[1-6]|li|ul|ol|tr|table|blockquote|section|article|body|html|dd|dt|dl|pre)$/u;
const skipped =
  /<(script|style|head|title|template|svg|math|noscript|iframe|object)\b[^]*?<\/\1\s*>|<!--[^]*?-->|<!\[[^]*?\]>|<!doctype[^>]*>|<\?xml[^]*?>/giu;

interface Style {
  readonly tag: string;
  readonly marks: readonly Mark[];
  readonly struck: boolean;
  readonly change: Run['change'];
  /** An explicit "not bold" inside bold. */
  readonly plain: boolean;
}

interface List {
  readonly ordered: boolean;
  readonly letters: boolean;
  next: number;
}

/**
 * Reads HTML as it is pasted from a word processor or a browser: paragraphs, lists (numbered ones get their labels),
 * tables, bold, italics, underline, superscript,
 * strike, `<ins>` and `<del>`. Nothing of it is ever shown as HTML again; scripts, styles and comments are left out.
 */
export function readHtml(html: string): RichParagraph[] {
  const paragraphs: RichParagraph[] = [];
  const styles: Style[] = [];
  const lists: List[] = [];
  let runs: Run[] = [];
  let rows: string[][] | null = null;
  let cell: string | null = null;

  const flush = (): void => {
    const joined = joinRuns(collapse(runs));
    const indent = Math.max(0, lists.length - 1) * 4;
    if (joined.some((run) => run.text.trim() !== '')) paragraphs.push({ runs: joined, indent });
    runs = [];
  };
  const write = (text: string): void => {
    if (cell !== null) cell += text.replace(/\s+/gu, ' ');
    else if (rows === null) runs.push({ text, ...styleOf(styles) });
  };
  const open = (tag: string, attributes: string): void => {
    if (tag === 'br') write('\u2028');
    else if (tag === 'table') [rows] = [[], flush()];
    else if (tag === 'tr') rows?.push([]);
    else if (tag === 'td' || tag === 'th') cell = '';
    else if (blocks.test(tag)) flush();
    if (tag === 'ol' || tag === 'ul')
      lists.push({
        ordered: tag === 'ol',
        letters: /type\s*=\s*["']?a|lower-(?:alpha|latin)/iu.test(attributes),
        next: Number(/\bstart\s*=\s*["']?(\d+)/iu.exec(attributes)?.[1] ?? 1),
      });
    const list = lists.at(-1);
    if (tag === 'li' && list?.ordered === true) {
      const scheme = list.letters ? 'a.' : lists.length > 1 ? '(1)' : '01';
      runs.push({ text: `${printLabel(scheme, list.next)} `, marks: [], struck: false, change: 'none' });
      list.next += 1;
    }
    if (!/^(?:br|hr|img|col|meta|link|input|wbr)$/u.test(tag)) styles.push(readStyle(tag, attributes));
  };
  const close = (tag: string): void => {
    if ((tag === 'td' || tag === 'th') && cell !== null) {
      rows?.at(-1)?.push(cell.trim());
      cell = null;
    } else if (tag === 'table' && rows !== null) {
      if (rows.length > 0) paragraphs.push({ runs: [], indent: 0, rows });
      rows = null;
    } else if (blocks.test(tag)) flush();
    if (tag === 'ol' || tag === 'ul') lists.pop();
    const at = styles.findLastIndex((style) => style.tag === tag);
    if (at >= 0) styles.splice(at, 1);
  };

  for (const piece of html.replace(skipped, '').split(/(<\/?[a-z][^<>]*>)/iu)) {
    const match = /^<(\/?)([a-z][\w:-]*)([^<>]*)>$/iu.exec(piece);
    if (match === null) write(decodeEntities(piece));
    else if (match[1] === '/') close((match[2] ?? '').toLowerCase());
    else open((match[2] ?? '').toLowerCase(), match[3] ?? '');
  }
  flush();
  return paragraphs;
}

/** White space as a browser shows it; forced breaks become newlines. */
function collapse(runs: readonly Run[]): Run[] {
  let ended = true;
  return runs.map((run) => {
    let text = run.text.replace(/[\t\n\r ]+/gu, ' ').replace(/ ?\u2028 ?/gu, '\n');
    if (ended) text = text.replace(/^ /u, '');
    if (text !== '') ended = /[ \n]$/u.test(text);
    return { ...run, text };
  });
}

function readStyle(tag: string, attributes: string): Style {
  const css = /\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/iu.exec(attributes);
  const style = (css?.[1] ?? css?.[2] ?? '').toLowerCase();
  const marks: Mark[] = [];
  if (/^(?:b|strong)$/u.test(tag) || /font-weight\s*:\s*(?:bold|[6-9]00)/u.test(style)) marks.push('b');
  if (/^(?:i|em)$/u.test(tag) || /font-style\s*:\s*italic/u.test(style)) marks.push('i');
  if (tag === 'u' || /text-decoration[\w-]*\s*:[^;]*underline/u.test(style)) marks.push('u');
  if (tag === 'sup' || /vertical-align\s*:\s*super/u.test(style)) marks.push('sup');
  const struck = /^(?:s|strike)$/u.test(tag) || /text-decoration[\w-]*\s*:[^;]*line-through/u.test(style);
  return {
    tag,
    marks,
    struck,
    change: tag === 'ins' ? 'inserted' : tag === 'del' ? 'deleted' : 'none',
    plain: /font-weight\s*:\s*(?:normal|400)/u.test(style),
  };
}

function styleOf(styles: readonly Style[]): Omit<Run, 'text'> {
  const marks = new Set<Mark>();
  for (const style of styles) {
    if (style.plain) marks.delete('b');
    for (const mark of style.marks) marks.add(mark);
  }
  return {
    marks: [...marks],
    struck: styles.some((style) => style.struck),
    change: styles.findLast((style) => style.change !== 'none')?.change ?? 'none',
  };
}
