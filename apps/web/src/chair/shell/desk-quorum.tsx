import { findVote, procedureOf, turnout, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QuorumLamp } from '../../live/quorum-lamp';

/** Lamp and turnout in one line, for a telephone, where the house lies further down. */
export function DeskQuorum({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('chair');
  if (state.phase === 'planned' || state.phase === 'closed') return null;
  const vote = findVote(state, state.currentVoteId);
  const isCast = vote !== null && vote.phase === 'open' && procedureOf(vote).source !== 'office';
  return (
    <div className="g-desk__quorum">
      <QuorumLamp state={state} short />
      {isCast && <strong>{t('desk.turnout', { ...turnout(state, vote.voteId) })}</strong>}
    </div>
  );
}
