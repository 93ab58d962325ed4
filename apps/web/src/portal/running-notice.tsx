import type { PortalMeetingDetail } from '@gremia/contracts';
import { deadlineNow, electionAtHand, findItem, isClosed, titleOf, type MeetingState } from '@gremia/meeting';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { usePublicViewing } from '../api/viewing';
import { formatInstant } from '../i18n/dates';
import { GoesOn } from '../live/goes-on';
import { Alert } from '../ui/alert';

interface RunningNoticeProps {
  readonly meeting: Pick<PortalMeetingDetail, 'id' | 'state'>;
  /** null: nothing has been read of it yet. */
  readonly state: MeetingState | null;
  /** Since when, and who leads. */
  readonly children?: ReactNode;
}

/** That something goes on now, and how to follow it; of a circular vote, that nobody meets and how long it lasts. */
export function RunningNotice({ meeting: { id, state: planned }, state, children }: RunningNoticeProps): ReactElement {
  const { t } = useTranslation(['portal', 'words']);
  const signedIn = (useSession().data?.person ?? null) !== null;
  const isWatchable = usePublicViewing(id, true).data?.on ?? false;
  const deadline = state === null ? null : deadlineNow(state);
  if (deadline !== null)
    return (
      <Alert kind="info" title={t('portal:meeting.circularTitle')}>
        <p>{t('portal:meeting.circularText', { until: formatInstant(deadline) })}</p>
      </Alert>
    );
  const item = state === null ? null : findItem(state, state.currentItemId);
  const isVoting = (state?.currentVoteId ?? null) !== null;
  const isBehindDoors = item !== null && isClosed(item);
  const election = state === null || item === null || isBehindDoors ? null : electionAtHand(state, item.itemId);
  const until = state?.interruption?.until ?? null;
  const isBreak = (state?.phase ?? planned) === 'interrupted';
  return (
    <Alert kind={isBreak ? 'warning' : 'success'} title={headingOf(t, { isRead: state !== null, isBreak })}>
      {children}
      {until !== null && <GoesOn until={until} />}
      {item !== null && (
        <p>
          <strong>{t('portal:meeting.runningItem', { number: item.number, title: titleOf(item) })}</strong>{' '}
          {election !== null && t('portal:meeting.runningElection', { office: election.office })}{' '}
          {isVoting && t('portal:meeting.runningVote')}
        </p>
      )}
      <p>{t(isBehindDoors ? 'portal:meeting.closedText' : 'portal:meeting.runningText')}</p>
      {!isBehindDoors && (
        <p>
          <Link className="kern-link" to="/anzeige/$id" params={{ id }}>
            {t('portal:meeting.live')}
          </Link>
        </p>
      )}
      {isWatchable && (
        <p>
          <Link className="kern-link" to="/zusehen/$id" params={{ id }}>
            {t('portal:meeting.watch')}
          </Link>
        </p>
      )}
      {signedIn && (
        <p>
          <Link className="kern-link" to="/teilnehmen/$id" params={{ id }}>
            {t('portal:meeting.attend')}
          </Link>
        </p>
      )}
    </Alert>
  );
}

type NoticeTranslate = ReturnType<typeof useTranslation<['portal', 'words']>>['t'];

/** Before it is read nobody knows whether somebody meets: no word of a meeting that nobody comes to. */
function headingOf(t: NoticeTranslate, { isRead, isBreak }: { readonly isRead: boolean; readonly isBreak: boolean }) {
  if (!isRead) return t('words:meetingState.running');
  return t(isBreak ? 'portal:meeting.breakTitle' : 'portal:meeting.runningTitle');
}
