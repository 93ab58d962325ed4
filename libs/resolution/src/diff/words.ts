import type { Token } from '../text/tokens';

/**
 * Words that carry the grammar and not the matter; a marking that leaves only them standing between two changes is
 * harder to read than one change.
 */
const functionWords = new Set(
  (
    'der die das des dem den ein eine einer eines einem einen und oder sowie aber als wie in im ins an am ans auf ' +
    'aus bei beim bis durch für gegen mit nach ohne über um ' +
    'unter von vom vor zu zum zur zwischen ist sind war wird werden wurde hat haben es er sie sich auch nur so ' +
    'dass daß ob wenn nicht kein keine diese dieser dieses diesem ' +
    'diesen ihre ihrer ihrem ihren ihr sein seine seiner seinem seinen'
  ).split(' '),
);

/** Does the word say little by itself? */
export const isFunctionWord = (token: Token): boolean => functionWords.has(token.key.toLowerCase());

/** Is the token punctuation, neither word nor number nor reference? */
const isPunctuation = (token: Token): boolean => !/[\p{L}\p{N}{]/u.test(token.key);

/** How much a token says: a word of the matter 1, a word of the grammar 0.25, punctuation nothing. */
export function weightOf(token: Token): number {
  if (isPunctuation(token)) return 0;
  return isFunctionWord(token) ? 0.25 : 1;
}
