import type { BallotContent, VoteOption } from '@gremia/contracts';
import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { wordsFor } from '../../i18n/use-words';
import { WORDS } from './words';

/** The marks of a ballot; none of one that is not of an election. */
export const marksOn = (ballot: BallotContent | null): readonly string[] =>
  typeof ballot === 'string' ? [ballot] : Array.isArray(ballot) ? (ballot as readonly string[]) : [];

/** What a ballot, or a seat without one, says: names, or the word. `abstains`: whether somebody may. */
export function electionWord(
  { language }: Pick<I18n, 'language'>,
  ballot: BallotContent,
  options: readonly VoteOption[],
  { abstains = true }: { readonly abstains?: boolean } = {},
): string {
  const words = wordsFor(language, WORDS);
  const own: Readonly<Record<string, string>> = {
    against: words.againstOne,
    blank: abstains ? words.blank : words.empty,
    invalid: words.invalid,
    'no-answer': words.silent,
    conflicted: words.conflicted,
    'not-voting': words.notVoting,
    absent: words.absent,
  };
  return marksOn(ballot)
    .map((mark) => options.find(({ id }) => id === mark)?.name ?? own[mark] ?? '')
    .join(', ');
}

export function useElectionWord(
  by: { readonly abstains?: boolean } = {},
): (ballot: BallotContent, options: readonly VoteOption[]) => string {
  const { i18n } = useTranslation();
  return (ballot, options) => electionWord(i18n, ballot, options, by);
}
