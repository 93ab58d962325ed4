import type { RemoteSubject } from '@gremia/rules';
import type { Refusal } from '../decision';
import type { VoteKind } from '../procedures/procedure';
import type { MeetingState } from '../state';
import { refuse } from './decider';

const SECRET: ReadonlySet<RemoteSubject> = new Set(['secret-vote', 'secret-election']);

/**
 * A vote is secret so that nobody learns what somebody has chosen. Who takes part is on record, so that the count of a
 * single ballot would tell it. That all ballots are alike tells it too, but then it is what the body has resolved.
 */
export const mayVoteSecretly = (state: MeetingState, kind: VoteKind, voters: number): Refusal | null =>
  SECRET.has(kind.remoteSubject) && voters === 1
    ? refuse(
        'wrong-state',
        'Stimmberechtigt ist hier nur ein Mitglied: Das Ergebnis würde zeigen, wie es gestimmt hat, und geheim wäre ' +
          'die Abstimmung nicht. Geheim kann erst abgestimmt werden, wenn mindestens zwei teilnehmen können.',
        normOf(state, kind),
      )
    : null;

/** @param cast how many have put in a ballot, or were handed one on paper */
export function mayCountSecretly(state: MeetingState, kind: VoteKind, cast: number): Refusal | null {
  if (!SECRET.has(kind.remoteSubject) || cast !== 1) return null;
  const only = kind.handsOut === true ? 'Ausgegeben ist nur ein Stimmzettel' : 'Abgegeben ist erst eine Stimme';
  return refuse(
    'wrong-state',
    `${only}: Weil feststeht, wer teilnimmt, würde das Ergebnis zeigen, wie dieses Mitglied gestimmt hat. Bitte ` +
      'warten Sie, bis weitere abgestimmt haben, oder brechen Sie die Abstimmung ab.',
    normOf(state, kind),
  );
}

const normOf = ({ profile }: MeetingState, { remoteSubject }: VoteKind): string | undefined =>
  remoteSubject === 'secret-election' ? profile?.election.norm : profile?.secretBallot.norm;
