import { findVote, type VoteState } from '@gremia/meeting';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { formatTime } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ballotPhase } from '../ballot-phase';
import type { LiveMeeting } from '../use-meeting';
import { dropBallot, useStoredBallots, type StoredBallot } from './stored-ballot';

type Standing = 'waits' | 'late' | 'settled' | 'underway';

/** What became of a ballot that this device remembers. It counts for the question that was asked, and for no other. */
function standingOf(meeting: LiveMeeting, ballot: StoredBallot): Standing {
  const { state, pending, loaded } = meeting;
  if (!loaded) return 'underway';
  const vote: VoteState | null = findVote(state, ballot.voteId);
  const isPending = pending.some(({ command }) => command.kind === 'cast-ballot' && command.voteId === ballot.voteId);
  if (isPending) return 'underway';
  if (vote === null || vote.question !== ballot.question) return 'settled';
  const phase = ballotPhase(meeting, vote);
  if (vote.phase !== 'open') return phase?.kind === 'over' && phase.choice !== null ? 'settled' : 'late';
  if (phase?.kind === 'counted') return ballot.replaces && phase.mayChange ? 'waits' : 'settled';
  return phase?.kind === 'open' ? 'waits' : 'underway';
}

const isSameVote =
  (one: StoredBallot) =>
  (other: StoredBallot): boolean =>
    one.voteId === other.voteId;

/**
 * Ballots that were given here while nobody could take them, and that the page was closed with. They are never sent by
 * themselves: the person confirms each once more, or it goes with the vote.
 */
export function WaitingBallots({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const stored = useStoredBallots(meeting.personId, meeting.meetingId);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [late, setLate] = useState<readonly StoredBallot[]>([]);
  const standings = useMemo(
    () => stored.map((ballot) => ({ ballot, standing: standingOf(meeting, ballot) })),
    [meeting, stored],
  );
  useEffect(() => {
    const missed = standings.flatMap(({ ballot, standing }) => (standing === 'late' ? [ballot] : []));
    if (missed.length > 0) setLate((known) => [...known.filter((one) => !missed.some(isSameVote(one))), ...missed]);
    for (const { ballot, standing } of standings) if (standing === 'late' || standing === 'settled') dropBallot(ballot);
  }, [standings]);
  const waiting = standings.flatMap(({ ballot, standing }) => (standing === 'waits' ? [ballot] : []));
  return (
    <div role="status" className="g-waiting-ballots">
      {waiting.map((ballot) => (
        <WaitingBallot key={ballot.voteId} meeting={meeting} ballot={ballot} onRefused={setRefusal} />
      ))}
      <ProblemAlert error={refusal} />
      {late.map(({ voteId, word }) => (
        <Alert key={voteId} kind="warning" title={t('waiting.late', { choice: word })} />
      ))}
    </div>
  );
}

interface WaitingBallotProps {
  readonly meeting: LiveMeeting;
  readonly ballot: StoredBallot;
  readonly onRefused: (problem: unknown) => void;
}

function WaitingBallot({ meeting, ballot, onRefused }: WaitingBallotProps): ReactElement {
  const { t } = useTranslation('live');
  const { voteId, choice, word, replaces, at } = ballot;
  const confirm = (): void => {
    onRefused(null);
    meeting
      .send({ kind: 'cast-ballot', voteId, choice, replaces })
      .catch(onRefused)
      .finally(() => dropBallot(ballot));
  };
  return (
    <Alert kind="warning" title={t('waiting.title', { choice: word })}>
      <p>{t('waiting.text', { time: formatTime(at) })}</p>
      <div className="g-actions">
        <Button onClick={confirm}>{t('waiting.confirm', { choice: word })}</Button>
        <Button variant="secondary" onClick={() => dropBallot(ballot)}>
          {t('waiting.discard')}
        </Button>
      </div>
    </Alert>
  );
}
