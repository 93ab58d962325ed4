import { sentenceBorders } from '../diff/borders';
import { tokenize } from '../text/tokens';
import { quotedRanges, quotesIn } from './quotes';
import { longestInstruction, readInstruction } from './sentences-of-change';

/**
 * A paragraph with several instructions as one paragraph each ("BP 02 wird gestrichen. In BP 03 wird „A“ durch „B“
 * ersetzt."), and what stands after an instruction that
 * takes no text by itself, so that nothing behind the first one is passed over. Quoted words are never cut.
 */
export function splitInstructions(paragraph: string): string[] {
  if (paragraph.length > longestInstruction) return [paragraph];
  const quotes = quotedRanges(paragraph);
  const pieces: string[] = [];
  let start = 0;
  for (const end of cutsOf(paragraph, quotes)) {
    if (quotes.some(([from, to]) => from < end && end < to)) continue;
    const [head, rest] = [paragraph.slice(start, end).trim(), paragraph.slice(end).trim()];
    if (!/\p{L}/u.test(rest) || readInstruction(head) === null || (readInstruction(rest) === null && takesMore(head)))
      continue;
    pieces.push(head);
    start = end;
  }
  return [...pieces, paragraph.slice(start).trim()];
}

/** Ends of sentences and of quotations, and semicolons. */
function cutsOf(paragraph: string, quotes: readonly (readonly [number, number])[]): number[] {
  const tokens = tokenize(paragraph);
  const borders = new Set(sentenceBorders(tokens));
  const ends = tokens.flatMap((token, index) => (token.text === ';' || borders.has(index + 1) ? [token.end] : []));
  return [...ends, ...quotes.map(([, end]) => end)].sort((a, b) => a - b);
}

/** Does the text of the instruction go on after this sentence? Not where it is quoted, and not where there is none. */
function takesMore(head: string): boolean {
  const instruction = readInstruction(head);
  return instruction !== null && 'text' in instruction && quotesIn(head).length === 0;
}
