import {
  assessOutcome,
  checkSum,
  couldHaveDecided,
  keptTally,
  mayAbstain,
  outcomeSentence,
  questionSentence,
  recommendationOpening,
  tallyCounts,
  tallyLine,
  wholeTally,
  type Choice,
  type RuleProfile,
  type Tally,
} from '@gremia/rules';
import { z } from 'zod';
import type { Refusal } from '../../decision';
import { refuse } from '../../refuse';
import type { House, OwnVote, Procedure } from '../procedure';

const heads = z.number().int().min(0);

/** The count of a question that is answered with yes or no: together with those who had no part, every seat once. */
export const yesNoCount = z.object({
  yes: heads,
  no: heads,
  /** Not there where nobody may abstain. */
  abstain: heads.optional(),
  conflicted: heads,
  notVoting: heads,
  absent: heads,
});
export type YesNoCount = z.infer<typeof yesNoCount>;

/**
 * The tally as a count by name.
 *
 * @throws RuleError `tally-sum-wrong` where a seat is missing or counted twice
 */
export function toCount(tally: Tally, { seats }: House, profile: Pick<RuleProfile, 'abstention'>): YesNoCount {
  checkSum(tally, seats);
  return keptTally(tallyCounts(tally), profile);
}

/** One choice in the roll of the minutes. */
export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
  conflicted: 'befangen',
};

const OWN_VOTE_WORDS = {
  yes: 'mit Ja gestimmt',
  no: 'mit Nein gestimmt',
  abstain: 'sich der Stimme enthalten',
} as const;
const isCounted = (choice: string): choice is keyof typeof OWN_VOTE_WORDS => choice in OWN_VOTE_WORDS;

/** How a member's own vote is put into the minutes where it was no secret. */
export const yesNoOwnVote: OwnVote<YesNoCount> = {
  choices: Object.keys(OWN_VOTE_WORDS),
  counted: (count, choice) => (isCounted(choice) ? (count[choice] ?? 0) : 0),
  words: (choice) => (isCounted(choice) ? OWN_VOTE_WORDS[choice] : ''),
};

/** Refuses an abstention where the law knows none. */
export const acceptChoice = (choice: Choice, profile: RuleProfile): Refusal | null =>
  choice === 'abstain' && !mayAbstain(profile)
    ? refuse('choice-refused', 'Eine Stimmenthaltung ist nicht zulässig.', profile.abstention.norm)
    : null;

type CountedYesNo = Pick<Procedure<never, YesNoCount>, 'count' | 'assess' | 'minutesLine' | 'notes'> & {
  readonly couldTurn: Procedure<Choice, YesNoCount>['couldTurn'];
  readonly words: Omit<Procedure<never, YesNoCount>['words'], 'ballot'>;
};

/** How yes and no are assessed and said, whatever way they were given. */
export const yesNo: CountedYesNo = {
  count: yesNoCount,
  assess: (tally, { majority, electorate, profile }) => ({
    kind: 'decided',
    detail: assessOutcome(wholeTally(tally), majority, electorate, profile.abstention.value),
  }),
  couldTurn: (tally, { majority, electorate, profile }, choice) =>
    couldHaveDecided({
      tally: wholeTally(tally),
      rule: majority,
      electorate,
      abstention: profile.abstention.value,
      tainted: [choice ?? 'unknown'],
    }),
  minutesLine: tallyLine,
  notes: () => [],
  words: {
    outcome: (tally, { profile, detail, what, question = 'ordinary', power = 'decides' }) =>
      questionSentence(question, detail, tally) ?? outcomeSentence({ profile, tally, detail, what, power }),
    recommendation: (tally, profile) => recommendationOpening(profile, tally),
    silent: 'keine Stimme abgegeben',
    absent: null,
  },
};
