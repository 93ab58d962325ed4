import type { Token } from '../text/tokens';

/**
 * How good a place between two tokens is to begin or end a marking: 4 paragraph, 3 sentence, 2 clause, 1 inside an
 * enumeration, 0 between words.
 */
export function borderAt(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  const after = tokens[at];
  if (before === undefined || after === undefined) return 4;
  if (beginsParagraph(after)) return 4;
  if (isSentenceEnd(before)) return 3;
  if (/^[;:–—]$/u.test(before.key)) return 2;
  if (before.key === ',' || after.key === ',') return 1;
  if (/^[)"“»]$/u.test(before.key) || /^[("„«]$/u.test(after.key)) return 1;
  return 0;
}

/**
 * Full stop, question or exclamation mark as tokens of their own (the points of abbreviations and ordinals are not).
 */
export const isSentenceEnd = ({ key }: Token): boolean =>
  key.length === 1 && (key === '.' || key === '!' || key === '?');

const beginsParagraph = ({ lead }: Token): boolean => lead !== ' ' && lead.includes('\n');

/** Sentence borders as a list of token indexes, first 0 and last the length. */
export function sentenceBorders(tokens: readonly Token[]): number[] {
  const borders = [0];
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, after] = [tokens[at - 1], tokens[at]];
    if (before !== undefined && after !== undefined && (isSentenceEnd(before) || beginsParagraph(after)))
      borders.push(at);
  }
  if (tokens.length > 0) borders.push(tokens.length);
  return borders;
}
