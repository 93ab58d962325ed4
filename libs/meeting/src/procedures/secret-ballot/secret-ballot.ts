import { demandNote, mustBeDemanded } from '../demand';
import { voteKind } from '../procedure';
import {
  acceptAbstentions,
  secretYesNo,
  withTheRest,
  type SecretBallots,
  type SecretCount,
} from '../secret-count/secret-count';
import { mustAllowDevices } from './devices-allowed';
import { rehearsedSecretly } from './rehearsed-secretly';
import { secretChoice, type SecretChoice } from './secret-choice';
import { urnNotes } from './urn-notes';

/**
 * A secret vote on devices: it is on record who has voted, and what was chosen lies in an urn apart from it, without
 * name, order or time. What it protects against, and what not: ADR 45.
 */
export const secretBallot = voteKind<SecretChoice, SecretCount>({
  ...secretYesNo,
  kind: 'secret-ballot',
  name: 'Geheime Abstimmung an Geräten',
  source: 'urn',
  remoteSubject: 'secret-vote',
  ballot: secretChoice,
  open: (profile, setup, gathering) =>
    mustBeDemanded(profile, setup, 'secret', gathering) ?? mustAllowDevices(profile, setup),
  accept: (choice, profile) => acceptAbstentions(found([choice]), profile),
  close: ({ ballots }, house, profile) => withTheRest(found(ballots), house, profile),
  declaresConflict: () => false,
  couldTurn: (count, measure) => secretYesNo.couldTurn(count, measure, null),
  seal: () => 'tally-only',
  // Nobody knows whose ballot says what, so that no word of it stands beside a name.
  words: { ...secretYesNo.words, ballot: () => '' },
  notes: ({ setup, profile, participants, checkCodes }) => [
    'Geheime Abstimmung an Geräten.',
    ...demandNote(setup, profile.secretBallot.norm),
    ...urnNotes({ participants, checkCodes, profile }),
  ],
  rehearse: rehearsedSecretly,
});

/** How often each choice is there. */
function found(choices: readonly SecretChoice[]): SecretBallots {
  const times = (choice: SecretChoice): number => choices.filter((each) => each === choice).length;
  return {
    yes: times('yes'),
    no: times('no'),
    abstain: times('abstain'),
    blank: times('blank'),
    invalid: times('invalid'),
  };
}
