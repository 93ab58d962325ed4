import { composed } from '@gremia/resolution';

/**
 * A string literal of Typst. Everything a person typed goes into the document as such a literal and nothing else, so
 * that no text is ever read as an instruction.
 *
 * Control characters, characters for private use, non-characters, direction overrides and broken surrogates are named
 * by their number (`[U+E000]`): PDF/A
 * forbids or cannot show them, and nothing is dropped silently. So are the characters given as undisplayable, which no
 * embedded font has.
 *
 * @param text anything; line breaks become `\n`
 * @param undisplayable characters (code points) to be named as well
 */
export function typstString(text: string, undisplayable: ReadonlySet<string> = new Set()): string {
  const shown = [...composed(text.replace(/\r\n?/gu, '\n'))].map((character) =>
    isForbidden(character) || undisplayable.has(character) ? named(character) : character,
  );
  const escaped = shown.join('').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${escaped.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}

const named = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return character !== '\n' && character !== '\t';
  if ((code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xf8ff)) return true;
  const isBidiControl = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  const isNonCharacter = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
  return isBidiControl || isNonCharacter || code === 0x2028 || code === 0x2029 || code >= 0xf0000;
}
