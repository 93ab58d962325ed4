import { sessionWords, type MeetingDetail } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittee } from '../api/bodies';
import { useMeeting } from '../api/meetings';
import { useSession } from '../api/session';
import { formatInstant } from '../i18n/dates';
import { RehearsalPanel } from '../live/rehearsal-panel';
import { SupplementList } from '../agenda-reading/supplement-list';
import { Alert } from '../ui/alert';
import { Facts } from '../ui/facts';
import { PageQuery } from '../answers/page-query';
import { Section } from '../ui/section';
import { MeetingStateBadge } from '../states/state-badge';
import { ClerkPage } from './clerk-page';
import { InvitedSection } from './invited/invited-section';
import { AgendaEditor } from './meeting/agenda-editor';
import { AgendaReading } from './meeting/agenda-reading';
import { CancelMeeting } from './meeting/cancel-meeting';
import { ChangeMeeting } from './meeting/change-meeting';
import { MeetingSteps } from './meeting/meeting-steps';
import { NoticeState } from './meeting/notice-state';
import { ReceiptsTable } from './meeting/receipts-table';
import { RemoteSection } from './remote/remote-section';

export function MeetingPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/sitzungen/$id' });
  return <PageQuery query={useMeeting(id)}>{(meeting) => <Meeting key={meeting.id} meeting={meeting} />}</PageQuery>;
}

/** Everything the office does with one meeting, in the order in which it is done. */
function Meeting({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const personId = useSession().data?.person?.id ?? '';
  const seats = useCommittee(meeting.committeeId).data?.seats;
  const open = meeting.may.edit;
  return (
    <ClerkPage title={meeting.title} titleLang="de" preline={meeting.committee}>
      {meeting.rehearsal && (
        <Alert kind="warning" title={t('words:rehearsal')}>
          <p>{t('rehearsal.note')}</p>
        </Alert>
      )}
      <MeetingSteps meeting={meeting} />
      <Section title={t('meeting.facts')} actions={open ? <ChangeMeeting meeting={meeting} /> : undefined}>
        <Facts
          facts={[
            [t('meeting.session'), meeting.session === null ? null : sessionWords(meeting.session)],
            [t('meeting.begins'), formatInstant(meeting.startsAt)],
            [t('meeting.ends'), meeting.endsAt === null ? null : formatInstant(meeting.endsAt)],
            [t('meeting.place'), meeting.place],
            [t('meeting.publicRoom'), meeting.publicRoom],
            [t('meeting.visibility'), t(meeting.public ? 'words:public' : 'words:nonPublic')],
            [t('meetings.state'), <MeetingStateBadge key="state" state={meeting.state} />],
            [
              t('meetings.agenda'),
              meeting.rehearsal ? null : t(meeting.agendaPublished ? 'meetings.published' : 'meetings.notPublished'),
            ],
          ]}
        />
      </Section>
      <Section title={t('agenda.title')}>
        {open ? (
          <AgendaEditor meeting={meeting} personId={personId} />
        ) : (
          <AgendaReading meetingId={meeting.id} items={meeting.items} />
        )}
        <SupplementList supplements={meeting.supplements} />
      </Section>
      {meeting.state !== 'cancelled' && (
        <Section title={t('convocation.title')}>
          <NoticeState notice={meeting.notice} />
          {meeting.receipts.length > 0 && <ReceiptsTable meeting={meeting} />}
        </Section>
      )}
      {meeting.may.run && <InvitedSection meeting={meeting} />}
      {meeting.may.run && <RemoteSection meeting={meeting} />}
      {meeting.rehearsal && meeting.state !== 'cancelled' && seats !== undefined && (
        <RehearsalPanel meetingId={meeting.id} seats={seats} />
      )}
      {open && <CancelMeeting meeting={meeting} />}
    </ClerkPage>
  );
}
