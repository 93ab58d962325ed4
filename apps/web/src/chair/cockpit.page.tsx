import type { MeetingDetail } from '@gremia/contracts';
import { findItem, titleOf } from '@gremia/meeting';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../api/bodies';
import { useMeeting as useMeetingDetail } from '../api/meetings';
import { formatInstant } from '../i18n/dates';
import { Ballot } from '../live/ballot';
import { BallotReminder } from '../live/ballot-reminder';
import { CheckIn } from '../live/check-in';
import { ConnectionAlert } from '../live/connection-alert';
import { DoubtResult } from '../live/doubt-result';
import { InterruptionNote } from '../live/interruption-note';
import { ItemText } from '../live/item-text';
import { latestResult } from '../live/latest-result';
import { MeetingStanding } from '../live/meeting-standing';
import { QuorumLamp } from '../live/quorum-lamp';
import { RehearsalBand } from '../live/rehearsal-band';
import { RehearsalPanel } from '../live/rehearsal-panel';
import { ResultsSoFar } from '../live/results-so-far';
import { useAnnouncements } from '../live/use-announcements';
import { useMeeting, type LiveMeeting } from '../live/use-meeting';
import { VoteResult } from '../live/vote-result';
import { Alert } from '../ui/alert';
import { LiveRegion } from '../ui/live-region';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { PageQuery } from '../ui/page-query';
import { Section } from '../ui/section';
import { AgendaPanel } from './agenda-panel';
import { ConflictsPanel } from './conflicts-panel';
import { MoreActions } from './more-actions';
import { NextStepCard } from './next-step';
import { PaperChanges } from './paper-changes';
import { PlannedSide } from './planned-side';
import { PresencePanel } from './presence-panel';
import { UnitsPanel } from './units/units-panel';

/** Leads a meeting: one clear next step, and everything else within reach. For the chair and the clerk beside. */
export function CockpitPage(): ReactElement {
  const { id } = useParams({ from: '/shell/leitung/$id' });
  const { t } = useTranslation('chair');
  const detail = useMeetingDetail(id);
  const meeting = useMeeting(id);
  const announcements = useAnnouncements(meeting);
  return (
    <PageQuery query={detail}>
      {(planned) => (
        <Page
          title={planned.title}
          preline={planned.committee}
          lead={`${formatInstant(planned.startsAt)}, ${planned.place}`}
          width="wide"
        >
          <RehearsalBand rehearsal={planned.rehearsal} />
          <ConnectionAlert meeting={meeting} />
          {planned.may.run && (
            <p>
              <Link className="kern-link" to="/anzeige/$id" params={{ id }}>
                {t('hallDisplay')}
              </Link>
            </p>
          )}
          <LiveRegion messages={announcements} />
          {meeting.loaded ? <Cockpit meeting={meeting} planned={planned} /> : <Loading />}
          <BallotReminder meeting={meeting} />
        </Page>
      )}
    </PageQuery>
  );
}

function Cockpit({
  meeting,
  planned,
}: {
  readonly meeting: LiveMeeting;
  readonly planned: MeetingDetail;
}): ReactElement {
  const { t } = useTranslation('chair');
  const seats = useCommittees().data?.committees.find(({ id }) => id === planned.committeeId)?.seats;
  if (meeting.audience !== 'office' || !planned.may.run) return <Alert kind="warning" title={t('notLeading')} />;
  if (planned.state === 'cancelled') return <Alert kind="warning" title={t('cancelled')} />;
  const { state } = meeting;
  const opened = state.phase !== 'planned';
  return (
    <div className="g-cockpit">
      <div className="g-cockpit__step">
        <NextStepCard meeting={meeting} title={planned.title} questions={planned.openQuestions} />
      </div>
      <div className="g-cockpit__main">
        <InterruptionNote state={state} />
        {state.items.map((item) => (
          <PaperChanges key={item.itemId} state={meeting.state} item={item} />
        ))}
        <Ballot meeting={meeting} withText={false} />
        {opened && <CurrentItem meeting={meeting} />}
        {opened && <LatestResult meeting={meeting} />}
        <MoreActions meeting={meeting} />
      </div>
      <div className="g-cockpit__side">
        {!opened && <PlannedSide meeting={planned} />}
        {opened && (
          <Section title={t('house')}>
            <MeetingStanding state={state} />
            <QuorumLamp state={state} />
            <CheckIn meeting={meeting} />
          </Section>
        )}
        {planned.rehearsal && state.phase !== 'closed' && seats !== undefined && (
          <RehearsalPanel meetingId={planned.id} seats={seats} />
        )}
        {opened && <AgendaPanel meeting={meeting} />}
        {opened && <PresencePanel meeting={meeting} />}
      </div>
    </div>
  );
}

function CurrentItem({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const item = findItem(meeting.state, meeting.state.currentItemId);
  if (item === null) return null;
  return (
    <Section title={`${item.number} ${titleOf(item)}`}>
      <ItemText state={meeting.state} item={item} personId={meeting.personId} withUnits={false} />
      <UnitsPanel key={item.itemId} meeting={meeting} item={item} />
      <ConflictsPanel key={`${item.itemId} conflicts`} meeting={meeting} item={item} />
    </Section>
  );
}

function LatestResult({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { t } = useTranslation('live');
  const { state } = meeting;
  const result = latestResult(state);
  return (
    <>
      {result !== null && (
        <Section title={t('result.latest')}>
          <VoteResult state={state} vote={result} />
          <DoubtResult meeting={meeting} vote={result} />
        </Section>
      )}
      <Section title={t('result.earlier')}>
        <ResultsSoFar state={state} except={result?.voteId ?? null} />
      </Section>
    </>
  );
}
