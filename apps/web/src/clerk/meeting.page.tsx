import { sessionWords, type MeetingDetail } from '@gremia/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittee } from '../api/bodies';
import { useMeeting } from '../api/meetings';
import { useSession } from '../api/session';
import { formatInstant } from '../i18n/dates';
import { GuideBeside } from '../guide/guide-panel';
import { MeetingHistory } from '../history/meeting-history';
import { RehearsalPanel } from '../live/rehearsal-panel';
import { SupplementList } from '../agenda-reading/supplement-list';
import { OFFICE_READING } from '../paper-reading/reading-surface';
import { ButtonLink } from '../ui/button-link';
import { Alert } from '../ui/alert';
import { Facts } from '../ui/facts';
import { PageQuery } from '../answers/page-query';
import { Section } from '../ui/section';
import { Tabs } from '../ui/tabs';
import { MeetingStateBadge } from '../states/state-badge';
import { CircularBadge } from '../states/where-held';
import { TrialsOfPeople } from '../call/trial/trials-of-people';
import { ClerkPage } from './clerk-page';
import { InvitedSection } from './invited/invited-section';
import { AgendaEditor } from './meeting/agenda/agenda-editor';
import { AgendaReading } from './meeting/agenda-reading';
import { CancelMeeting } from './meeting/cancel-meeting';
import { ChangeMeeting } from './meeting/change-meeting';
import { MeetingSteps } from './meeting/meeting-steps';
import { NoticeState } from './meeting/notice-state';
import { ConveneLater } from './meeting/convene-later';
import { ReceiptsTable } from './meeting/receipts-table';
import { RemoteSection } from './remote/remote-section';
import { MEETING_PARTS, type MeetingPart } from './meeting/meeting-parts';
import './clerk.css';

export function MeetingPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/sitzungen/$id' });
  return <PageQuery query={useMeeting(id)}>{(meeting) => <Meeting key={meeting.id} meeting={meeting} />}</PageQuery>;
}

/** Everything the office does with one meeting: its way on top, then one part of the work at a time. */
function Meeting({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const navigate = useNavigate();
  const { teil = 'tagesordnung' } = useSearch({ from: '/shell/verwaltung/sitzungen/$id' });
  const seats = useCommittee(meeting.committeeId).data?.seats;
  const { rehearsal, state } = meeting;
  const [onScreen, setOnScreen] = useState<number | null>(null);
  const parts = MEETING_PARTS.filter(
    (part) => (part !== 'ladung' || state !== 'cancelled') && (part !== 'teilnahme' || meeting.may.run),
  );
  return (
    <ClerkPage
      title={meeting.title}
      titleLang="de"
      preline={`${meeting.committee} · ${formatInstant(meeting.startsAt)}`}
    >
      {rehearsal && (
        <Alert kind="warning" title={t('words:rehearsal')}>
          <p>{t('rehearsal.note')}</p>
        </Alert>
      )}
      <GuideBeside id={meeting.id} rehearsal={rehearsal} place="planning" />
      <MeetingSteps meeting={meeting} onScreen={meeting.may.edit ? onScreen : null} />
      {rehearsal && state !== 'cancelled' && state !== 'closed' && seats !== undefined && (
        <RehearsalPanel meetingId={meeting.id} seats={seats} />
      )}
      <Tabs
        label={t('parts.label')}
        tabs={parts.map((key) => ({ key, label: t(`parts.${key}`) }))}
        selected={teil}
        onSelect={(part) =>
          void navigate({
            to: '/verwaltung/sitzungen/$id',
            params: { id: meeting.id },
            search: part === 'tagesordnung' ? {} : { teil: part },
            replace: true,
          })
        }
      >
        {/* What is typed in a part stays while another one is looked at. */}
        {parts.map((part) => (
          <div key={part} className="clerk-meeting-part" hidden={part !== teil}>
            {/* The history is read when somebody looks at it, and anew each time. */}
            {(part !== 'verlauf' || part === teil) && <Part part={part} meeting={meeting} onItems={setOnScreen} />}
          </div>
        ))}
      </Tabs>
    </ClerkPage>
  );
}

interface PartProps {
  readonly part: MeetingPart;
  readonly meeting: MeetingDetail;
  /** How many items the agenda has in the editor. */
  readonly onItems: (count: number) => void;
}

function Part({ part, meeting, onItems }: PartProps): ReactElement {
  const { t } = useTranslation('clerk');
  const personId = useSession().data?.person?.id ?? '';
  const open = meeting.may.edit;
  switch (part) {
    case 'tagesordnung':
      return (
        <Section title={t('agenda.title')}>
          {open ? (
            <div data-guide="agenda">
              <AgendaEditor meeting={meeting} personId={personId} onItems={onItems} />
            </div>
          ) : (
            <AgendaReading meetingId={meeting.id} items={meeting.items} />
          )}
          <SupplementList supplements={meeting.supplements} />
        </Section>
      );
    case 'ladung':
      return (
        <Section title={t('convocation.title')}>
          <NoticeState notice={meeting.notice} />
          <ConveneLater meeting={meeting} />
          {open && (
            <p>
              <ButtonLink to="/verwaltung/sitzungen/$id/einladung" params={{ id: meeting.id }} variant="secondary">
                {t('invitation.open')}
              </ButtonLink>
            </p>
          )}
          {meeting.receipts.length > 0 && <ReceiptsTable meeting={meeting} />}
        </Section>
      );
    case 'teilnahme':
      return (
        <>
          <InvitedSection meeting={meeting} />
          <RemoteSection meeting={meeting} />
          <TrialsOfPeople meetingId={meeting.id} />
        </>
      );
    case 'angaben':
      return <MeetingFacts meeting={meeting} />;
    case 'verlauf':
      return <MeetingHistory meetingId={meeting.id} surface={OFFICE_READING} />;
  }
}

function MeetingFacts({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const open = meeting.may.edit;
  return (
    <Section title={t('meeting.facts')} actions={open ? <ChangeMeeting meeting={meeting} /> : undefined}>
      <Facts
        facts={[
          [t('meeting.session'), meeting.session === null ? null : sessionWords(meeting.session)],
          [t('meeting.begins'), formatInstant(meeting.startsAt)],
          [t('meeting.ends'), meeting.endsAt === null ? null : formatInstant(meeting.endsAt)],
          ...(meeting.circularUntil === null
            ? ([
                [t('meeting.place'), meeting.place],
                [t('meeting.publicRoom'), meeting.publicRoom],
              ] as const)
            : ([[t('words:circularDeadline'), formatInstant(meeting.circularUntil)]] as const)),
          [t('meeting.visibility'), t(meeting.public ? 'words:public' : 'words:nonPublic')],
          [
            t('meetings.state'),
            <span key="state" className="g-row">
              <CircularBadge meeting={meeting} />
              <MeetingStateBadge state={meeting.state} />
            </span>,
          ],
          [
            t('meetings.agenda'),
            meeting.rehearsal ? null : t(meeting.agendaPublished ? 'meetings.published' : 'meetings.notPublished'),
          ],
        ]}
      />
      {open && <CancelMeeting meeting={meeting} />}
    </Section>
  );
}
