import { electionAtHand, electionsOf, type ElectionView, type ItemState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { CandidacyAnswer } from './candidacy-answer';
import { BreakOff } from './election-step-acts';

interface ElectionPanelProps {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
}

/** The elections of the item at hand: who was proposed, who stands, who was elected. */
export function ElectionPanel({ meeting, item }: ElectionPanelProps): ReactElement | null {
  const elections = electionsOf(meeting.state, item.itemId);
  if (elections.length === 0) return null;
  return (
    <>
      {elections.map((election) => (
        <OneElection key={election.electionId} meeting={meeting} itemId={item.itemId} election={election} />
      ))}
    </>
  );
}

function OneElection({
  meeting,
  itemId,
  election,
}: {
  readonly meeting: LiveMeeting;
  readonly itemId: string;
  readonly election: ElectionView;
}): ReactElement {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  const { electionId, office, phase, holders, isFrozen } = election;
  const isAtHand =
    electionAtHand(meeting.state, itemId)?.electionId === electionId && meeting.state.currentVoteId === null;
  const answer = (candidateId: string, agrees: boolean): void =>
    void run({ kind: 'answer-candidacy', itemId, electionId, candidateId, agrees });
  return (
    <section className="g-stack g-election" aria-label={office}>
      <h3 className="g-h3">{t('election.heading', { office })}</h3>
      {holders.length > 0 && (
        <p className="kern-body">{t('election.holders', { names: holders.map(({ name }) => name).join(', ') })}</p>
      )}
      <ProblemAlert error={error} />
      <ul className="g-candidates">
        {election.candidates.map((candidate) => (
          <li key={candidate.candidateId}>
            <span>
              <strong>{candidate.name}</strong>{' '}
              <span className="g-muted">{t('election.byWhom', { by: candidate.by })}</span>{' '}
              {t(`election.standing.${standingOf(election, candidate.candidateId)}`)}
            </span>
            {/* Who is still to be asked is asked in the bar. */}
            {isAtHand && !isFrozen && candidate.agrees !== null && (
              <span className="g-row">
                <CandidacyAnswer candidate={candidate} busy={busy} onAnswer={answer} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {isAtHand && (phase === 'ready' || phase === 'nominating') && (
        <div>
          <BreakOff meeting={meeting} step={{ itemId, electionId }} again={false} />
        </div>
      )}
    </section>
  );
}

/** What is known of a candidate, in a word. */
function standingOf(
  { holders, declined, standing, candidates, elected, phase }: ElectionView,
  candidateId: string,
): 'elected' | 'asked' | 'declined' | 'standing' | 'out' | 'notElected' | 'withdrawn' | 'unasked' {
  const isIn = (list: readonly { readonly candidateId: string }[]): boolean =>
    list.some((each) => each.candidateId === candidateId);
  if (isIn(holders)) return 'elected';
  if (isIn(declined)) return 'declined';
  if (isIn(elected)) return 'asked';
  const agrees = candidates.find((each) => each.candidateId === candidateId)?.agrees;
  if (agrees === null) return 'unasked';
  if (agrees === false) return 'withdrawn';
  if (phase === 'accepting' || phase === 'filled' || phase === 'ended') return 'notElected';
  return isIn(standing) ? 'standing' : 'out';
}
