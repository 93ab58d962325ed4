import { quotesIn, withoutQuotes } from './quotes';

/**
 * What a sentence of an amendment tells the clerk to do. Points are cited as they are labelled in the base: `03`, `03
 * (2)`, `01 b.`.
 */
export type Instruction =
  | { readonly kind: 'strike'; readonly points: readonly string[] }
  | { readonly kind: 'replace'; readonly point: string; readonly text: string }
  | { readonly kind: 'insert'; readonly after: string | null; readonly label: string | null; readonly text: string }
  | { readonly kind: 'words'; readonly point: string; readonly old: string; readonly new: string }
  | {
      readonly kind: 'add-words';
      readonly point: string;
      readonly anchor: string | null;
      readonly before: boolean;
      readonly text: string;
    }
  | { readonly kind: 'renumber'; readonly point: string; readonly label: string };

const kinds = '(?:BP|Beschlusspunkt(?:e|en)?|Punkt(?:e|en)?|Nr\\.|Nummer|Ziffer)';
const one = String.raw`(?:0?\d{1,2})(?:\s*\(\d{1,2}\)|\s*(?:Buchstabe|Buchst\.|lit\.)?\s*[a-z](?:\.|\)|\b))?`;
const cited = String.raw`(?:(?:der|die|den|dem|des)\s+)?${kinds}\s*(${one})`;
const citedMany = String.raw`(?:(?:der|die|den)\s+)?${kinds}\s*(${one}(?:(?:\s*,\s*|\s+und\s+|\s+sowie\s+)(?:${kinds}\s*)?${one})*)`;
const fresh = String.raw`(?:\s*\((?:neu|NEU)\))?`;
const rule = (source: string): RegExp => new RegExp(`^${source}`, 'iu');

const strike = [
  rule(
    String.raw`${citedMany}\s+(?:wird|werden|ist|sind)\s+(?:ersatzlos\s+|komplett\s+|vollständig\s+)?(?:gestrichen|zu streichen|aufgehoben)`,
  ),
  rule(String.raw`${citedMany}\s+(?:entfällt|entfallen)`),
  rule(String.raw`(?:Streichung|Streiche|Gestrichen wird)\s*(?:von|des|:)?\s*${citedMany}`),
];
const replace = rule(
  String.raw`${cited}${fresh}\s+(?:wird\s+(?:wie folgt\s+)?(?:neu\s+)?(?:geändert|gefasst|ersetzt|formuliert)(?:\s+durch)?|wird durch (?:folgenden|den folgenden) (?:Text|Wortlaut|Satz) ersetzt|(?:erhält|bekommt)\s+(?:die\s+)?folgende[nr]?\s+(?:neue\s+)?(?:Fassung|Wortlaut)|lautet\s*(?:neu|nunmehr|künftig|wie folgt)?|ist wie folgt zu (?:ändern|fassen))(?:\s+und (?:ergänzt|lautet))?\s*:`,
);
const insertAfter = rule(
  String.raw`(?:nach|hinter)\s+${cited}\s+(?:wird|ist)\s+(?:folgende[rs]?|ein(?:\s+neuer)?|als)?\s*(?:neuer\s+)?(?:${kinds})?\s*(${one})?${fresh}\s*(?:neu\s+)?(?:eingefügt|einzufügen|ergänzt|angefügt)(?:\s+mit folgendem Wortlaut)?\s*:`,
);
const insertNew = rule(
  String.raw`(?:Es wird\s+|Eingefügt wird\s+|Ergänzt wird\s+)?(?:(?:folgende[rs]?|ein(?:\s+neuer)?|als)\s+)?(?:neuer?\s+)?${kinds}\s*(${one})?${fresh}\s*(?:wird\s+)?(?:neu\s+)?(?:eingefügt|ergänzt|angefügt|hinzugefügt|neu aufgenommen)\s*:`,
);
const words = rule(String.raw`in\s+${cited}[^„“"»]*?\s(?:wird|werden|ist|sind)\s`);
const addition = rule(
  String.raw`${cited}\s+(?:wird|ist)\s+(?:am Ende\s+)?(?:um\s+)?(?:(?:folgenden?|den|die|das)\s+(?:Satz|Sätze|Wort|Worte|Wörter|Halbsatz|Text)\s*)?[:]?\s*(?:„[^]*“\s*|"[^]*"\s*)?(?:zu\s+)?(?:ergänzt|ergänzen|erweitert|angefügt)`,
);
const renumber = rule(String.raw`${cited}\s+wird\s+(?:zu\s+)?(?:${kinds}\s*)?(${one})${fresh}\s*[.;]?$`);

/** Longer paragraphs are texts; to look for a sentence in them would take too long. */
export const longestInstruction = 20_000;

/** Long runs of white space would be tried again and again. */
const tidy = (text: string): string =>
  text
    .trim()
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, (breaks) => (breaks.split('\n').length > 2 ? '\n\n' : '\n'));

/**
 * Reads one paragraph; `null` when it tells nothing that is known. A text that is to follow ("wird wie folgt
 * geändert:") may stand in the next paragraphs.
 */
export function readInstruction(paragraph: string): Instruction | null {
  if (paragraph.length > longestInstruction) return null;
  const text = tidy(paragraph);
  for (const shape of strike) {
    const match = shape.exec(text);
    if (match !== null)
      return { kind: 'strike', points: (match[1] ?? '').split(/\s*,\s*|\s+und\s+|\s+sowie\s+/u).map(citationOf) };
  }
  const after = insertAfter.exec(text);
  if (after !== null)
    return {
      kind: 'insert',
      after: citationOf(after[1] ?? ''),
      label: after[2] === undefined ? null : citationOf(after[2]),
      text: withoutQuotes(text.slice(after[0].length)),
    };
  const added = insertNew.exec(text);
  if (added !== null)
    return {
      kind: 'insert',
      after: null,
      label: added[1] === undefined ? null : citationOf(added[1]),
      text: withoutQuotes(text.slice(added[0].length)),
    };
  const inPoint = words.exec(text);
  if (inPoint !== null) {
    const found = readWords(citationOf(inPoint[1] ?? ''), text.slice(inPoint[0].length - 1));
    if (found !== null) return found;
  }
  const more = addition.exec(text);
  if (more !== null) {
    const quoted = quotesIn(text).at(-1);
    return {
      kind: 'add-words',
      point: citationOf(more[1] ?? ''),
      anchor: null,
      before: false,
      text: quoted ?? withoutQuotes(text.slice(more[0].length).replace(/^\s*(?:um)?\s*:?/u, '')),
    };
  }
  const whole = replace.exec(text);
  if (whole !== null)
    return { kind: 'replace', point: citationOf(whole[1] ?? ''), text: withoutQuotes(text.slice(whole[0].length)) };
  const moved = renumber.exec(text);
  return moved === null
    ? null
    : { kind: 'renumber', point: citationOf(moved[1] ?? ''), label: citationOf(moved[2] ?? '') };
}

/** What happens to quoted words: replaced, struck, put before, after or at the end. */
function readWords(point: string, text: string): Instruction | null {
  const [first, second] = quotesIn(text);
  if (first === undefined) return null;
  if (second === undefined && /(?:gestrichen|zu streichen)/iu.test(text))
    return { kind: 'words', point, old: first, new: '' };
  if (second !== undefined && /(?:durch|in)\s[^„“"»]*[„“"»][^]*(?:ersetzt|ersetzen|geändert|ändern)/iu.test(text))
    return { kind: 'words', point, old: first, new: second };
  if (!/(?:eingefügt|einzufügen|ergänzt|ergänzen|angefügt)/iu.test(text)) return null;
  const anchor = /\b(nach|hinter|vor)\s+(?:d(?:em|en|er)\s+)?(?:Wort(?:en|e)?|Wörtern|Angabe|Satz)?\s*[„“"»]/iu.exec(
    text,
  );
  if (second === undefined || anchor === null)
    return { kind: 'add-words', point, anchor: null, before: false, text: first };
  const anchorFirst = quotesIn(text.slice(anchor.index))[0] === first;
  return {
    kind: 'add-words',
    point,
    anchor: anchorFirst ? first : second,
    before: /^vor/iu.test(anchor[1] ?? ''),
    text: anchorFirst ? second : first,
  };
}

/** `3 Buchstabe b` and `BP 03 b)` as the text cites them: `03 b.`. */
function citationOf(written: string): string {
  const match = /(\d{1,2})(?:\s*\((\d{1,2})\)|\s*(?:Buchstabe|Buchst\.|lit\.)?\s*([a-z])(?:[.)]|\b))?\s*$/iu.exec(
    written.replace(new RegExp(`^.*?${kinds}\\s*`, 'iu'), ''),
  );
  if (match === null) return written.trim();
  const [, top = '', number, letter] = match;
  return [
    top.padStart(2, '0'),
    number === undefined ? '' : `(${number})`,
    letter === undefined ? '' : `${letter.toLowerCase()}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
