import { findItem, findVote, type MeetingState } from '@gremia/meeting';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ballotPhase } from '../live/ballot-phase';
import { BALLOT_ID, BALLOT_KEYS, isBallotKey } from '../live/open-ballot';
import { useMeeting } from '../live/use-meeting';
import { ButtonLink } from '../ui/button-link';
import { LiveRegion } from '../ui/live-region';
import { useTitleNotice } from '../ui/page-title';

interface MeetingBarProps {
  readonly id: string;
  readonly title: string;
}

/** Stands on every other page while a meeting of mine runs: the way back, and in a vote the way to the ballot. */
export function MeetingBar({ id, title }: MeetingBarProps): ReactElement | null {
  const { t } = useTranslation('live');
  const navigate = useNavigate();
  const meeting = useMeeting(id);
  const { state, loaded } = meeting;
  const vote = findVote(state, state.currentVoteId);
  const waits = loaded && vote !== null && ballotPhase(meeting, vote)?.kind === 'open';
  const isCircular = state.circular !== undefined;
  const item = findItem(state, state.currentItemId);
  useTitleNotice(waits ? t('pocket.vote') : null);
  useEffect(() => {
    if (!waits) return;
    const follow = (event: KeyboardEvent): void => {
      if (!isBallotKey(event)) return;
      event.preventDefault();
      void navigate({ to: '/mitglied/sitzung/$id', params: { id }, hash: BALLOT_ID });
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [waits, id, navigate]);
  if (loaded && (state.phase === 'closed' || state.phase === 'planned')) return null;
  return (
    <aside className={`g-meeting-bar${waits ? ' g-meeting-bar--vote' : ''}`} aria-label={t('pocket.label')}>
      <LiveRegion hidden>{waits ? `${vote.question} ${t('pocket.say')}` : ''}</LiveRegion>
      <p className="g-meeting-bar__words">
        {!waits && <strong>{t(wordsOf(state))}: </strong>}
        <span lang="de">{item === null ? title : `${title}, ${item.number}`}</span>
      </p>
      <ButtonLink
        to="/mitglied/sitzung/$id"
        params={{ id }}
        variant={waits ? 'primary' : 'secondary'}
        icon="arrow-forward"
        {...(waits ? { hash: BALLOT_ID, 'aria-keyshortcuts': BALLOT_KEYS } : {})}
      >
        {t(waits ? 'pocket.vote' : isCircular ? 'pocket.backCircular' : 'pocket.back')}
      </ButtonLink>
    </aside>
  );
}

const wordsOf = ({ phase, circular }: MeetingState): 'pocket.break' | 'pocket.circular' | 'pocket.running' => {
  if (phase === 'interrupted') return 'pocket.break';
  return circular === undefined ? 'pocket.running' : 'pocket.circular';
};
