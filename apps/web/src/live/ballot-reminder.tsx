import { findVote } from '@gremia/meeting';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { ballotPhase } from './ballot-phase';
import { BALLOT_ID, openBallot } from './open-ballot';
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
  const inSight = useInSight(waiting ? (vote?.voteId ?? null) : null);
  useTitleNotice(waiting ? t('pocket.vote') : null);
  if (!waiting || inSight) return null;
  return (
    <div className="g-ballot-reminder">
      <strong>{t('ballot.reminder')}</strong>
      <Button onClick={openBallot}>{t('ballot.goTo')}</Button>
    </div>
  );
}

function useInSight(voteId: string | null): boolean {
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    const ballot = voteId === null ? null : document.getElementById(BALLOT_ID);
    if (ballot === null || typeof IntersectionObserver === 'undefined') {
      setInSight(true);
      return;
    }
    const observer = new IntersectionObserver((changes) => setInSight(changes.at(-1)?.isIntersecting ?? true), {
      rootMargin: '-15% 0px',
    });
    observer.observe(ballot);
    return () => observer.disconnect();
  }, [voteId]);
  return inSight;
}
