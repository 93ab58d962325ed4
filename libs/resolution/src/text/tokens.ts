import { composed } from './composed';

/**
 * Cuts a text into the smallest pieces that a marking may touch. White space belongs to the token after it and is never
 * a token itself.
 */

/**
 * One token. `start`/`end` are UTF-16 offsets of the token without its white space; `lead` is the white space before
 * it; equal keys mean equal tokens.
 */
export interface Token {
  readonly text: string;
  readonly key: string;
  readonly lead: string;
  readonly start: number;
  readonly end: number;
}

/** Stands in a flattened body for a reference, a line break or a table; always a token of its own. */
export const NODE_CHAR = '\uFFFC';

const abbreviationList =
  'Abs|Abschn|Anl|Art|Aufl|Az|Bd|BGBl|Bsp|Buchst|Dr|Drs|GVBl|Hr|Fr|Kap|Nr|Nrn|Prof|St|Str|Tel|Ziff|ca|' +
  'bzgl|bzw|einschl|etc|evtl|exkl|gem|gez|ggf|inkl|insb|lfd|lit|max|min|Mio|Mrd|rd|sog|Tsd|usw|vgl|zzgl|zzt';
const abbreviations = new Set(abbreviationList.split('|'));
// `Mitarbeiter/-innen`, `Bürger*innen`, `Leiter(in)`, `ein:e`: one word each.
const genderEnding = String.raw`(?:[*:_·](?=\p{Ll})|\/-?(?=(?:innen|in|n|r|e)(?!\p{L})))`;
const joiner = String.raw`(?:[-\u2010\u2011](?=[\p{L}\p{N}])|['\u2019](?=\p{L})|${genderEnding}|\((?:innen|in|n|r|e|s)\)|\u00AD)`;

const pattern = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"„“]*[^\s<>"„“.,;:!?)\]]`,
    String.raw`(?:[\w-]{1,63}\.){1,6}(?:com|de|eu|info|net|org)(?:\/[^\s<>"„“]*[^\s<>"„“.,;:!?)\]])?(?![\w-])`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}`,
    // § 36a, §§ 4–6
    String.raw`§§?[^\S\n]?\d+[a-z]?(?!\p{L})(?:[-–]\d+[a-z]?(?!\p{L}))?`,
    // 11.11.2020, 9. 10., 2020-11-11
    String.raw`(?<![\d.])\d{1,2}\.[^\S\n]?\d{1,2}\.(?:[^\S\n]?\d{4}|\d{2})?(?![\d])`,
    String.raw`\d{4}-\d{2}-\d{2}(?!\d)`,
    // 1130/25, 18:42, 1.250.000,00, 1 250 000, 20.000,-- and 0,5; versions such as 2.2.1
    String.raw`\d+\/\d+(?![\d/])`,
    String.raw`\d{1,2}:\d{2}(?!\d)`,
    String.raw`[+-]?(?<![\p{L}\p{N}])(?:\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?!\d)|\d+(?:[.']\d+)*)(?:,\d+)?(?:,[-–]{1,2})?(?![\p{L}\p{N}\-\u2011])`,
    // u. a., i. V. m.
    String.raw`(?<![\p{L}\p{N}])\p{L}\.(?:[^\S\n]?\p{L}\.)+`,
    String.raw`(?<![\p{L}\p{N}])(?:${abbreviationList})\.`,
    String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|${joiner})*(?:[-\u2010\u2011](?=\s))?`,
    String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*`,
    String.raw`\P{M}\p{M}*`,
  ].join('|'),
  'uy',
);
const space = /[\s\u200B\uFEFF]+/uy;
const dayOrOrdinal = /^(?:\d{1,2})$/;
const ordinalFollows = /\.(?=[^\S\n]+\p{L})/uy;
/** 1 at the code of every letter that German words are made of. */
const letters = Uint8Array.from({ length: 256 }, (_, code) =>
  /[A-Za-zäöüÄÖÜß]/u.test(String.fromCharCode(code)) ? 1 : 0,
);
const lettersOnly = /^[A-Za-z0-9äöüÄÖÜß]+$/;

/**
 * The tokens of a text, in order. Numbers, amounts, dates, ordinals (`2.`), times, §-references, paper numbers,
 * abbreviations (`u. a.`), addresses and words (with
 * hyphens, soft hyphens and gendered endings) are one token each; punctuation stands alone. Keys are NFC, without soft
 * hyphens and inner white space, so that a
 * no-break space or another typing of `ü` is no difference.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = skipSpace(text, at);
    if (start >= text.length) break;
    const lead = start === at ? '' : start === at + 1 && text.charCodeAt(at) === blank ? ' ' : text.slice(at, start);
    const plain = plainEnd(text, start);
    at = plain ?? matchToken(text, start);
    const raw = text.slice(start, at);
    tokens.push({ text: raw, key: plain === null ? keyOf(raw) : raw, lead, start, end: at });
  }
  return tokens;
}

function skipSpace(text: string, at: number): number {
  const start = text.charCodeAt(at) === blank ? at + 1 : at;
  const code = text.charCodeAt(start);
  if (isLetter(code) || isStop(code)) return start;
  space.lastIndex = at;
  return space.test(text) ? space.lastIndex : at;
}

/**
 * The short way for most tokens: plain letters, a stop or a comma up to white space, which no rule could join to
 * anything. `null` where the rules have to be asked.
 */
function plainEnd(text: string, start: number): number | null {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  if (end === start) return isStop(next) && endsAt(text, end + 1) ? end + 1 : null;
  if (next === comma || endsAt(text, end)) return end;
  const stopped = next === fullStop && endsAt(text, end + 1);
  return stopped && end > start + 1 && !abbreviations.has(text.slice(start, end)) ? end : null;
}

function matchToken(text: string, start: number): number {
  pattern.lastIndex = start;
  const end = pattern.test(text)
    ? pattern.lastIndex
    : start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
  ordinalFollows.lastIndex = end;
  return dayOrOrdinal.test(text.slice(start, end)) && ordinalFollows.test(text) ? end + 1 : end;
}

const [newline, blank, comma, fullStop] = [10, 32, 44, 46];
const isLetter = (code: number): boolean => letters[code] === 1;
const isStop = (code: number): boolean => code === comma || code === fullStop;
/** Does the text end here, or white space begin? */
const endsAt = (text: string, at: number): boolean =>
  at >= text.length || text.charCodeAt(at) === blank || text.charCodeAt(at) === newline;

function keyOf(raw: string): string {
  if (lettersOnly.test(raw)) return raw;
  return composed(raw)
    .replace(/[\s\u00AD\u200B]+/gu, '')
    .replace(/[\u2010\u2011]/gu, '-');
}
