import { findVote } from '@gremia/meeting';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { BALLOT_ID } from './ballot';
import { ballotPhase } from './ballot-phase';
import type { LiveMeeting } from './use-meeting';

/**
 * Stays at the lower edge while a vote waits for one's ballot and the ballot itself is scrolled out of sight. Leads
 * there; does not vote.
 */
export function BallotReminder({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const vote = findVote(meeting.state, meeting.state.currentVoteId);
  const waiting = vote !== null && ballotPhase(meeting, vote)?.kind === 'open';
  const inSight = useInSight(waiting ? (vote?.voteId ?? null) : null);
  if (!waiting || inSight) return null;
  const openBallot = (): void => {
    const ballot = document.getElementById(BALLOT_ID);
    ballot?.scrollIntoView();
    ballot?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  };
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
