import { type RuleProfile, mayAbstain } from '@gremia/rules';
import type { Refusal } from '../../decision';
import { enteredByOffice, mustBeAskedFor } from '../entered-by-office';
import { isRefused } from '../is-refused';
import { mustBeHandedOut } from '../on-paper';
import type { Procedure } from '../procedure';
import { CALLED_WORDS, calledByName, NO_ANSWER } from '../roll-call/called-by-name';
import {
  acceptBlank,
  ballotsFound,
  type ElectionCounted,
  enteredVotes,
  keptElection,
  withTheOthers,
} from './election-count';
import { acceptElection, countElection, type ElectionChoice, electionWord } from './open-choice';

/** The ways in which options are voted on, whether these are people or proposals. */
type Way<Ballot extends ElectionChoice> = Pick<
  Procedure<Ballot, ElectionCounted>,
  'source' | 'accept' | 'declaresConflict' | 'close' | 'seal' | 'words'
>;
type Entered = Way<never> & Pick<Procedure<never, ElectionCounted>, 'ballot' | 'rehearse'>;

/** In the roll, of who gave no vote; the absent stand in the list of those present. */
export const SILENT = { silent: 'keine Stimme abgegeben', absent: null } as const;

const WITHOUT_BALLOTS = { hasBallots: false };

/** A count in the words of the rules, or the refusal as it is. */
export const kept = (
  count: ElectionCounted | Refusal,
  profile: RuleProfile,
  how: Parameters<typeof keptElection>[2],
): ElectionCounted | Refusal => (isRefused(count) ? count : keptElection(count, profile, how));

/** Hands for each option, counted in the hall: no hand can be spoilt. */
export const byHands: Entered = {
  ...enteredByOffice,
  close: ({ entered, asked }, house, profile) => {
    const counted = { ...(mayAbstain(profile) ? {} : { blank: 0 }), invalid: 0, ...entered };
    const found = enteredVotes(entered === null ? null : counted, asked);
    if (isRefused(found)) return found;
    return (
      mustBeAskedFor({ invalid: found.invalid }, []) ??
      acceptBlank(found.blank, profile) ??
      kept(withTheOthers(found, house), profile, WITHOUT_BALLOTS)
    );
  },
  words: { ...SILENT, ballot: () => '' },
};

/** Ballots on paper, handed out by name: what tellers found on them. */
export const onBallots: Entered & { readonly handsOut: true } = {
  ...enteredByOffice,
  handsOut: true,
  close: ({ entered, issued, asked }, house, profile) => {
    const found = enteredVotes(entered, asked);
    if (isRefused(found)) return found;
    const amiss = mustBeHandedOut(ballotsFound(found), issued);
    return amiss ?? kept(withTheOthers(found, house), profile, { hasBallots: true });
  },
  words: { ...SILENT, ballot: () => '' },
};

/** Each member on a device of their own. */
export const onDevices: Way<ElectionChoice> = {
  source: 'members',
  accept: acceptElection,
  declaresConflict: () => false,
  close: ({ ballots, asked }, house, profile) => kept(countElection(ballots, asked, house), profile, WITHOUT_BALLOTS),
  seal: ({ display }) => display.value,
  words: { ...SILENT, ballot: electionWord },
};

/** Members are called by name and say which option they are for. */
export const byName: Way<ElectionChoice> & Pick<Procedure<ElectionChoice, ElectionCounted>, 'callOrder' | 'isVote'> = {
  ...calledByName,
  isVote: (given) => given !== NO_ANSWER,
  accept: (given, profile, asked) => (given === NO_ANSWER ? null : acceptElection(given, profile, asked)),
  declaresConflict: () => false,
  close: ({ ballots, asked }, house, profile) => {
    const given = ballots.filter((each) => each !== NO_ANSWER);
    return kept(countElection(given, asked, house), profile, WITHOUT_BALLOTS);
  },
  words: {
    ...CALLED_WORDS,
    ballot: (given, options) => (given === NO_ANSWER ? CALLED_WORDS.silent : electionWord(given, options)),
  },
};
