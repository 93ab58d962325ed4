import type { PortalMeetingDetail } from '@gremia/contracts';
import { findItem, findVote, type ItemState, type MeetingState, type VoteState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatTime } from '../i18n/dates';
import { latestResult } from '../live/latest-result';
import { HallItem } from './hall-item';
import { HallResult } from './hall-result';
import { HallVote } from './hall-vote';

export interface HallSceneProps {
  readonly state: MeetingState;
  readonly planned: PortalMeetingDetail | null;
}

/** The one thing that everybody in the hall should see now. */
export function HallScene({ state, planned }: HallSceneProps): ReactElement {
  const { t } = useTranslation('hall');
  if (state.phase === 'planned')
    return (
      <Notice
        title={t('planned')}
        text={planned === null ? null : t('begins', { at: formatInstant(planned.startsAt) })}
      />
    );
  if (state.phase === 'closed')
    return (
      <Notice
        title={t('closed')}
        text={state.closedAt === null ? null : t('closedAt', { time: formatTime(state.closedAt) })}
      />
    );
  if (state.phase === 'interrupted') {
    return (
      <Notice
        title={t('interrupted')}
        text={state.interruption === null ? null : t('since', { time: formatTime(state.interruption.since) })}
      />
    );
  }
  const item = findItem(state, state.currentItemId);
  if (item !== null && !item.public) return <Closed item={item} />;
  const vote = findVote(state, state.currentVoteId);
  if (item !== null && vote !== null && (vote.phase === 'open' || vote.phase === 'closed')) {
    return (
      <>
        <HallItem item={item} />
        <HallVote state={state} vote={vote} />
      </>
    );
  }
  const result = publicResult(state);
  if (item === null && result === null) return <Notice title={t('between')} text={t('betweenText')} />;
  return (
    <>
      {item !== null && <HallItem item={item} />}
      {result !== null && <HallResult state={state} vote={result} />}
    </>
  );
}

/** The machine of the hall may be signed in as the office; what is not public is not shown even then. */
function publicResult(state: MeetingState): VoteState | null {
  const vote = latestResult(state);
  return vote !== null && vote.result !== null && findItem(state, vote.itemId)?.public === true ? vote : null;
}

function Notice({ title, text }: { readonly title: string; readonly text: string | null }): ReactElement {
  return (
    <div className="hall__notice" role="status">
      <h2 className="hall__headline">{title}</h2>
      {text !== null && <p className="hall__large">{text}</p>}
    </div>
  );
}

function Closed({ item }: { readonly item: ItemState }): ReactElement {
  const { t } = useTranslation('hall');
  return (
    <div className="hall__notice hall__notice--closed" role="status">
      <h2 className="hall__headline">{t('excluded')}</h2>
      <p className="hall__large">{item.number}</p>
    </div>
  );
}
