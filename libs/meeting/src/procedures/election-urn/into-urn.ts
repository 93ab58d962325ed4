import { type ElectionCounted, keptElection } from '../election/election-count';
import { acceptElection, countElection, electionChoice, type ElectionChoice } from '../election/open-choice';
import { SILENT } from '../election/ways';
import { isRefused } from '../is-refused';
import type { Procedure } from '../procedure';

const INVALID = 'invalid';

/** Options voted on with ballots that go into an urn, whether these are people or proposals. */
export const intoUrn: Pick<
  Procedure<ElectionChoice, ElectionCounted>,
  'source' | 'ballot' | 'accept' | 'declaresConflict' | 'close' | 'seal' | 'words'
> = {
  source: 'urn',
  ballot: electionChoice,
  // A ballot may stay blank whatever the law says of abstentions, and may be spoilt, as on paper.
  accept: (choice, profile, asked) =>
    choice === INVALID || choice === 'blank' ? null : acceptElection(choice, profile, asked),
  declaresConflict: () => false,
  close: ({ ballots, asked }, house, profile) => {
    const spoilt = ballots.filter((choice) => choice === INVALID).length;
    const readable = ballots.filter((choice) => choice !== INVALID);
    const counted = countElection(readable, asked, house);
    if (isRefused(counted)) return counted;
    const whole = { ...counted, invalid: spoilt, notVoting: counted.notVoting - spoilt };
    return keptElection(whole, profile, { hasBallots: true });
  },
  seal: () => 'tally-only',
  // Nobody knows whose ballot says what, so that no word of it stands beside a name.
  words: { ...SILENT, ballot: () => '' },
};
