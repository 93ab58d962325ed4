import { announcementOf, findVote } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../live/use-meeting';
import { ReasonDialog } from './reason-dialog';

/** The chair's announcement makes the result, also against the count; then the reason goes on record. */
export function DeviatingAnnouncement({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('chair');
  const vote = findVote(meeting.state, meeting.state.currentVoteId);
  const counted = vote?.phase === 'closed' ? announcementOf(meeting.state, vote.voteId) : null;
  // Whom an election has elected is what was counted; wrong numbers are put right.
  if (vote === null || counted === null || counted.outcome.kind === 'election') return null;
  if (counted.leftTo !== null)
    return (
      <>
        {[true, false].map((carried) => (
          <ReasonDialog
            key={String(carried)}
            meeting={meeting}
            variant="secondary"
            label={t(carried ? 'tie.carried' : 'tie.rejected')}
            title={t(`tie.title.${counted.leftTo ?? 'chair'}`)}
            consequence={counted.sentence}
            reasonLabel={t(`tie.reason.${counted.leftTo ?? 'chair'}`)}
            confirmLabel={t(carried ? 'deviate.confirmCarried' : 'deviate.confirmRejected')}
            command={(reason) => ({ kind: 'announce-result', voteId: vote.voteId, carried, reason })}
          />
        ))}
      </>
    );
  const carried = !counted.carried;
  return (
    <ReasonDialog
      meeting={meeting}
      variant="tertiary"
      danger
      label={t('deviate.open')}
      title={t(carried ? 'deviate.titleCarried' : 'deviate.titleRejected')}
      consequence={t('deviate.consequence', { counted: counted.sentence })}
      reasonLabel={t('deviate.reason')}
      confirmLabel={t(carried ? 'deviate.confirmCarried' : 'deviate.confirmRejected')}
      command={(reason) => ({ kind: 'announce-result', voteId: vote.voteId, carried, reason })}
    />
  );
}
