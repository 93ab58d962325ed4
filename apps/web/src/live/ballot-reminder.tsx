import { findVote } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { ballotPhase } from './ballot-phase';
import { BALLOT_ID, openBallot } from './open-ballot';
import { useInSight } from './use-in-sight';
import type { LiveMeeting } from './use-meeting';
import { useTitleNotice } from '../ui/page-title';

/**
 * Stays at the lower edge while a vote waits for one's ballot and the ballot itself is scrolled out of sight. Leads
 * there; does not vote.
 */
export function BallotReminder({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const vote = findVote(meeting.state, meeting.state.currentVoteId);
  const waiting = vote !== null && ballotPhase(meeting, vote)?.kind === 'open';
  const inSight = useInSight(waiting ? `#${BALLOT_ID}` : null, vote?.voteId);
  useTitleNotice(waiting ? t('pocket.vote') : null);
  if (!waiting || inSight) return null;
  return (
    <div className="g-ballot-reminder">
      <strong>{t('ballot.reminder')}</strong>
      <Button onClick={openBallot}>{t('ballot.goTo')}</Button>
    </div>
  );
}
