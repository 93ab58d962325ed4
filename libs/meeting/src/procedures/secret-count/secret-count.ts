import {
  assessOutcome,
  checkSum,
  couldHaveDecided,
  outcomeSentence,
  questionSentence,
  recommendationOpening,
  tallyLine,
  keptTally,
  wholeTally,
  type PrintedTally,
  type RuleProfile,
  mayAbstain,
} from '@gremia/rules';
import { z } from 'zod';
import type { Refusal } from '../../decision';
import { refuse } from '../../refuse';
import type { House, Procedure } from '../procedure';
import { yesNoCount } from '../yes-no/yes-no';

const heads = z.number().int().min(0);

/** What is found on ballots that nobody's name is on. */
export const secretBallots = z.object({
  yes: heads,
  no: heads,
  /** Not there where nobody may abstain. */
  abstain: heads.optional(),
  blank: heads,
  invalid: heads,
});
export type SecretBallots = z.infer<typeof secretBallots>;

/** The same together with those who had no part: every seat once. */
const secretCount = yesNoCount.extend({ blank: heads, invalid: heads });
export type SecretCount = z.infer<typeof secretCount>;

export const ballotsIn = ({ yes, no, abstain = 0, blank, invalid }: SecretBallots): number =>
  yes + no + abstain + blank + invalid;

/**
 * The ballots with those who had no part. Whoever was there and put in nothing did not vote.
 *
 * @throws RuleError `tally-sum-wrong` where a seat is missing or counted twice
 */
export function withTheRest(
  found: SecretBallots,
  { seats, present, excluded }: House,
  profile: Pick<RuleProfile, 'abstention'>,
): SecretCount {
  const count = {
    ...found,
    abstain: found.abstain ?? 0,
    conflicted: excluded,
    notVoting: present - excluded - ballotsIn(found),
    absent: seats - present,
  };
  checkSum({ ...count, abstain: count.abstain + count.blank + count.invalid }, seats);
  return keptTally(count, profile);
}

/** Refuses abstentions where the law knows none. */
export const acceptAbstentions = ({ abstain = 0 }: SecretBallots, profile: RuleProfile): Refusal | null =>
  abstain > 0 && !mayAbstain(profile)
    ? refuse('choice-refused', 'Eine Stimmenthaltung ist nicht zulässig.', profile.abstention.norm)
    : null;

/** What is blank or invalid is no vote: it counts for nothing, not even as an abstention. */
const asTally = ({ blank, invalid, ...tally }: SecretCount): PrintedTally => ({
  ...tally,
  notVoting: tally.notVoting + blank + invalid,
});

type CountedSecretly = Pick<
  Procedure<never, SecretCount>,
  'count' | 'assess' | 'minutesLine' | 'couldTurn' | 'declaresConflict'
> & { readonly words: Omit<Procedure<never, SecretCount>['words'], 'ballot'> };

/** How a secret count of yes and no is assessed and said, whatever way it was given. */
export const secretYesNo: CountedSecretly = {
  count: secretCount,
  declaresConflict: () => false,
  assess: (count, { majority, electorate, profile }) => ({
    kind: 'decided',
    detail: assessOutcome(wholeTally(asTally(count)), majority, electorate, profile.abstention.value),
  }),
  couldTurn: (count, { majority, electorate, profile }) =>
    couldHaveDecided({
      tally: wholeTally(asTally(count)),
      rule: majority,
      electorate,
      abstention: profile.abstention.value,
      tainted: ['unknown'],
    }),
  minutesLine: (count) => {
    const { blank, invalid } = count;
    return `${tallyLine(count)}, Unbeschrieben: ${blank}, Ungültig: ${invalid}`;
  },
  words: {
    outcome: (count, { profile, detail, what, question = 'ordinary', power = 'decides' }) => {
      const tally = asTally(count);
      const sentence =
        questionSentence(question, detail, tally) ?? outcomeSentence({ profile, tally, detail, what, power });
      return `${sentence}${invalidWords(count)}`;
    },
    recommendation: (count, profile) => recommendationOpening(profile, asTally(count)),
    silent: 'keine Stimme abgegeben',
    absent: null,
  },
};

/** ` Nicht gewertet wurde: 1 ungültig.` Without it nobody would understand the sum. */
function invalidWords({ blank, invalid }: SecretCount): string {
  const parts = [...(blank > 0 ? [`${blank} unbeschrieben`] : []), ...(invalid > 0 ? [`${invalid} ungültig`] : [])];
  if (parts.length === 0) return '';
  const one = blank + invalid === 1;
  return ` ${one ? 'Nicht gewertet wurde' : 'Nicht gewertet wurden'}: ${parts.join(', ')}.`;
}
