import type { MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../api/meetings';
import { formatInstant, today } from '../i18n/dates';
import { RehearsalBand } from '../live/rehearsal-band';
import { ButtonLink } from '../ui/button-link';
import { QueryView } from '../answers/query-view';
import { keepTogether } from '../i18n/keep-together';
import { Section } from '../ui/section';
import { MeetingStateBadge } from '../states/state-badge';
import { useWhereHeld } from '../states/where-held';
import { AgendaOfPlan } from './planned-agenda';
import { ReplyForm } from './reply-form';

/** The next meeting, large: the way in, the reply to the convocation, and the papers to read. */
export function NextMeeting({ id }: { readonly id: string }): ReactElement {
  const query = useMeeting(id);
  return <QueryView query={query}>{(meeting) => <NextMeetingCard meeting={meeting} />}</QueryView>;
}

function NextMeetingCard({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation('member');
  const whereHeld = useWhereHeld();
  const running = meeting.state === 'running' || meeting.state === 'interrupted';
  const isToday = today(new Date(meeting.startsAt)) === today();
  return (
    <section className={`g-next${running ? ' g-next--running' : ''}`} aria-labelledby="naechste-sitzung">
      <RehearsalBand rehearsal={meeting.rehearsal} />
      <div className="g-next__head">
        <div>
          <p className="g-preline">{t(running ? 'next.running' : isToday ? 'next.today' : 'next.next')}</p>
          <h2 id="naechste-sitzung" className="g-h2">
            {keepTogether(meeting.title)}
          </h2>
          <p className="kern-body">
            {formatInstant(meeting.startsAt)}
            <br />
            {whereHeld(meeting)}
          </p>
        </div>
        <div className="g-next__way">
          {running && <MeetingStateBadge state={meeting.state} />}
          <ButtonLink
            to="/mitglied/sitzung/$id"
            params={{ id: meeting.id }}
            variant={running || isToday ? 'primary' : 'secondary'}
            icon="arrow-forward"
          >
            {t(running || isToday ? 'next.enter' : 'next.look')}
          </ButtonLink>
        </div>
      </div>
      {!running && meeting.myReceipt !== null && <ReplyForm meetingId={meeting.id} receipt={meeting.myReceipt} />}
      <Section title={t('next.papers')} level={3}>
        <AgendaOfPlan meeting={meeting} />
      </Section>
    </section>
  );
}
