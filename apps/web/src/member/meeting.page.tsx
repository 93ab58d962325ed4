import type { MeetingDetail } from '@gremia/contracts';
import { findItem, titleOf } from '@gremia/meeting';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { namesBody } from '../states/names-body';
import { useWhereHeld } from '../states/where-held';
import { useMeeting as useMeetingDetail, useShowReceipt } from '../api/meetings';
import { CallPanel } from '../call/call-panel';
import { TrialSection } from '../call/trial/trial-section';
import { CaptionsPanel } from '../captions/captions-panel';
import { formatInstant } from '../i18n/dates';
import { AgendaOverview } from '../live/agenda-overview';
import { AlternativesList } from '../live/alternatives/alternatives-list';
import { Ballot } from '../live/ballot';
import { BlockNotice } from '../live/block/block-notice';
import { BallotReminder } from '../live/ballot-reminder';
import { ChairOffer } from '../live/chair-offer';
import { CheckIn } from '../live/check-in';
import { AloneConfirmation } from '../live/alone-confirmation';
import { ConflictDeclaration } from '../live/conflict-declaration';
import { RaiseConflict } from '../live/raise-conflict';
import { RaisedAgainstMe } from '../live/raised-against-me';
import { ConnectionAlert } from '../live/connection-alert';
import { DisturbanceNote } from '../live/disturbance/disturbance-note';
import { DoubtResult } from '../live/doubt-result';
import { ExcludedNote } from '../live/excluded-note';
import { InterruptionNote } from '../live/interruption-note';
import { TellingNote } from '../live/telling-note';
import { ElectionNow, PastElections } from '../live/item-elections';
import { ItemText } from '../live/item-text';
import { latestResult } from '../live/latest-result';
import { MeetingOver } from '../live/meeting-over';
import { MeetingStanding } from '../live/meeting-standing';
import { OwnVote } from '../live/own-vote';
import { QuorumLamp } from '../live/quorum-lamp';
import { MembersObjection } from '../live/recording/own-objection';
import { Guide } from '../guide/guide-panel';
import { MeetingHistory } from '../history/meeting-history';
import { MEMBER_READING } from '../paper-reading/reading-surface';
import { RehearsalBand } from '../live/rehearsal-band';
import { ResultsSoFar } from '../live/results-so-far';
import { FloorBar } from '../live/speaking/floor-bar';
import { Speakers } from '../live/speaking/speakers';
import { useAnnouncements } from '../live/use-announcements';
import { useMeeting, type LiveMeeting } from '../live/use-meeting';
import { VoteResult } from '../live/vote-result';
import { ItemNotes } from '../notes/item-notes';
import { NewsAbout } from '../news/news-about';
import { SHOW_KEYS } from '../pocket/pocket-keys';
import { Button } from '../ui/button';
import { LiveRegion } from '../ui/live-region';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';
import { Section } from '../ui/section';
import { ClosedMeeting, paperIn } from './closed-meeting';
import { PlannedAgenda } from './planned-agenda';
import { PublicOnlyAlert } from './public-only-alert';

/** The meeting as a member follows it: the ballot first, then the item at hand, results and agenda. */
export function MeetingPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/sitzung/$id' });
  const detail = useMeetingDetail(id);
  const meeting = useMeeting(id);
  useShowReceipt(detail.data);
  const announcements = useAnnouncements(meeting);
  const { state } = meeting;
  const whereHeld = useWhereHeld();
  return (
    <PageQuery query={detail}>
      {(planned) => (
        <Page
          title={planned.title}
          preline={namesBody(planned.title, planned.committee) ? undefined : planned.committee}
          lead={whenAndWhere(planned, whereHeld)}
          width="wide"
        >
          <RehearsalBand rehearsal={planned.rehearsal} />
          <Guide meeting={meeting} rehearsal={planned.rehearsal} place="member" />
          <ConnectionAlert meeting={meeting} />
          {meeting.audience === 'public' && <PublicOnlyAlert meeting={planned} />}
          <LiveRegion messages={announcements} />
          {!meeting.loaded && <Loading />}
          {meeting.loaded && state.phase === 'closed' && <MeetingOver state={state} />}
          {meeting.loaded && state.phase === 'closed' && <NewsAbout id={planned.id} />}
          {meeting.loaded && state.phase === 'planned' && <PlannedAgenda meeting={planned} />}
          {meeting.loaded && state.phase === 'planned' && planned.state !== 'cancelled' && (
            <TrialSection meetingId={planned.id} />
          )}
          {meeting.loaded && state.phase === 'closed' && <ClosedMeeting meeting={meeting} paperOf={paperIn(planned)} />}
          {meeting.loaded && (state.phase === 'running' || state.phase === 'interrupted') && (
            <RunningMeeting meeting={meeting} planned={planned} />
          )}
          {/* While the meeting runs, its page is for what is to be done now. */}
          {meeting.loaded && (state.phase === 'planned' || state.phase === 'closed') && (
            <MeetingHistory meetingId={planned.id} surface={MEMBER_READING} folded={state.phase === 'closed'} />
          )}
          <FloorBar meeting={meeting} />
          <BallotReminder meeting={meeting} />
        </Page>
      )}
    </PageQuery>
  );
}

const whenAndWhere = (meeting: MeetingDetail, whereHeld: ReturnType<typeof useWhereHeld>): string =>
  `${formatInstant(meeting.startsAt)}, ${whereHeld(meeting)}`;

function RunningMeeting({
  meeting,
  planned,
}: {
  readonly meeting: LiveMeeting;
  readonly planned: MeetingDetail;
}): ReactElement {
  const { t } = useTranslation('live');
  const { t: tm } = useTranslation('member');
  const { state } = meeting;
  const result = latestResult(state);
  const item = findItem(state, state.currentItemId);
  return (
    <>
      <ChairOffer meeting={meeting} />
      <ExcludedNote meeting={meeting} />
      <InterruptionNote state={state} />
      <TellingNote state={state} />
      <AloneConfirmation meeting={meeting} />
      <DisturbanceNote meeting={meeting} />
      <BlockNotice meeting={meeting} />
      <Ballot meeting={meeting} />
      {/* While a round is open the ballot says all of it. */}
      {item !== null && state.currentVoteId === null && <ElectionNow state={state} item={item} />}
      {result !== null && (
        <Section title={t('result.latest')}>
          <VoteResult state={state} vote={result} personId={meeting.personId} />
          <DoubtResult meeting={meeting} vote={result} />
        </Section>
      )}
      {/* What is dealt with comes first, until then one's attendance. */}
      <div className={mayFollow(meeting) ? 'g-live' : 'g-live g-live--arriving'}>
        <div className="g-live__main">
          <CurrentItem meeting={meeting} />
          <Speakers meeting={meeting} />
          <Section title={t('result.earlier')}>
            <ResultsSoFar state={state} except={result?.voteId ?? null} personId={meeting.personId} />
            <OwnVote meeting={meeting} />
          </Section>
        </div>
        <div className="g-live__top">
          <Section title={tm(state.circular === undefined ? 'live.attendance' : 'live.part')}>
            <MeetingStanding state={state} />
            <CheckIn meeting={meeting} />
            <QuorumLamp state={state} />
          </Section>
        </div>
        <div className="g-live__side">
          {state.circular === undefined && <CallPanel meeting={meeting} />}
          {state.circular === undefined && <CaptionsPanel meeting={meeting} />}
          {state.circular === undefined && <MembersObjection meeting={meeting} />}
          <Section title={t('agenda.heading')}>
            <AgendaOverview state={state} paperOf={paperIn(planned)} />
          </Section>
          <p>
            <Button variant="tertiary" icon="help" onClick={() => document.dispatchEvent(new CustomEvent(SHOW_KEYS))}>
              {t('keys.open')}
            </Button>
          </p>
        </div>
      </div>
    </>
  );
}

/** Whether nothing stands between the reader and the item at hand. */
const mayFollow = ({ state, personId }: LiveMeeting): boolean =>
  state.currentItemId !== null && (personId === null || state.present[personId] !== undefined);

function CurrentItem({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  const item = findItem(state, state.currentItemId);
  if (item === null) {
    return (
      <Section title={t('item.heading')}>
        <p className="kern-body">{t('item.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={`${item.number} ${titleOf(item)}`}>
      <ItemText state={state} item={item} personId={personId} />
      <PastElections state={state} item={item} />
      <AlternativesList state={state} itemId={item.itemId} />
      <ConflictDeclaration meeting={meeting} />
      <RaisedAgainstMe meeting={meeting} />
      <RaiseConflict meeting={meeting} itemId={item.itemId} />
      <ItemNotes key={item.itemId} meetingId={meeting.meetingId} itemId={item.itemId} number={item.number} />
    </Section>
  );
}
