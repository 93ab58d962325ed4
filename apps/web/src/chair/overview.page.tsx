import type { MeetingSummary } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetings } from '../api/meetings';
import { holdsRole, useSession } from '../api/session';
import { formatInstant, today } from '../i18n/dates';
import { LessonsLink, LessonsOffer } from '../guide/lessons-offer';
import { HandbookButton } from '../handbook/handbook-button';
import { Badge } from '../ui/badge';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../answers/query-view';
import { MeetingStateBadge } from '../states/state-badge';
import { useWhereHeld } from '../states/where-held';
import './chair.css';
import './shell/desk-shell.css';

const MOST = 100;
const LATE = 20;

/** The meetings that the person may lead: the running ones first, then by date. */
export function OverviewPage(): ReactElement {
  const { t } = useTranslation('chair');
  const { data: session } = useSession();
  const upcoming = useMeetings({ when: 'upcoming', limit: MOST });
  // A meeting that was to be over by now may still be opened.
  const past = useMeetings({ when: 'past', limit: LATE });
  return (
    <Page
      title={t('overview.title')}
      lead={t('overview.lead')}
      width="wide"
      actions={<HandbookButton chapter="sitzungsleitung" />}
    >
      <QueryView query={upcoming}>
        {({ meetings }) => {
          const mine = inOrder(
            [...meetings, ...(past.data?.meetings ?? [])].filter(({ committeeId }) =>
              holdsRole(session, ['chair', 'clerk'], committeeId),
            ),
          );
          if (mine.length === 0) return <EmptyState title={t('overview.none')}>{t('overview.noneText')}</EmptyState>;
          return (
            <ul className="g-led">
              {mine.map((meeting) => (
                <Line key={meeting.id} meeting={meeting} />
              ))}
            </ul>
          );
        }}
      </QueryView>
      <LessonsOffer />
      <LessonsLink />
    </Page>
  );
}

function Line({ meeting }: { readonly meeting: MeetingSummary }): ReactElement {
  const { t } = useTranslation(['chair', 'words']);
  const whereHeld = useWhereHeld();
  const now = isLive(meeting) || today(new Date(meeting.startsAt)) === today();
  return (
    <li className="g-led__line">
      <div>
        <h2 className="g-h3">{meeting.title}</h2>
        <p className="g-muted">
          {formatInstant(meeting.startsAt)}, {whereHeld(meeting)}
        </p>
        <p className="g-row">
          <MeetingStateBadge state={meeting.state} />
          {meeting.rehearsal && <Badge>{t('words:rehearsal')}</Badge>}
        </p>
      </div>
      <ButtonLink
        to="/leitung/$id"
        params={{ id: meeting.id }}
        variant={now ? 'primary' : 'secondary'}
        icon="arrow-forward"
      >
        {t('overview.enter')}
      </ButtonLink>
    </li>
  );
}

const isLive = ({ state }: MeetingSummary): boolean => state === 'running' || state === 'interrupted';

const inOrder = (meetings: readonly MeetingSummary[]): MeetingSummary[] =>
  meetings
    .filter(({ state }) => state !== 'closed' && state !== 'cancelled')
    .sort((a, b) => Number(isLive(b)) - Number(isLive(a)) || a.startsAt.localeCompare(b.startsAt));
