import type { MeetingDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SupplementBadge, SupplementList } from '../agenda-reading/supplement-list';
import { keepTogether } from '../i18n/keep-together';
import { NewMark } from '../news/new-mark';
import { NewsAbout } from '../news/news-about';
import { ItemNotes } from '../notes/item-notes';
import { Alert } from '../ui/alert';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/section';

/** What will be dealt with, as long as the meeting is not opened. */
export function PlannedAgenda({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation('member');
  return (
    <>
      <NewsAbout id={meeting.id} />
      {meeting.state !== 'cancelled' && (
        <Alert kind="info" title={t('live.notOpen')}>
          {t(meeting.may.vote ? 'live.notOpenText' : 'live.notOpenOnlyText')}
        </Alert>
      )}
      {meeting.state === 'cancelled' && <Alert kind="warning" title={t('live.cancelled')} />}
      <Section title={t('agenda')}>
        <AgendaOfPlan meeting={meeting} withNotes />
        <SupplementList supplements={meeting.supplements} />
      </Section>
    </>
  );
}

interface AgendaOfPlanProps {
  readonly meeting: MeetingDetail;
  readonly withNotes?: boolean;
}

export function AgendaOfPlan({ meeting, withNotes = false }: AgendaOfPlanProps): ReactElement {
  const { t } = useTranslation(['member', 'live']);
  if (meeting.items.length === 0) return <EmptyState title={t('agendaEmpty')}>{t('agendaEmptyText')}</EmptyState>;
  return (
    <ol className="g-agenda">
      {meeting.items.map((item) => (
        <li key={item.id} className="g-agenda__item">
          <span className="g-agenda__number">{item.number}</span>
          <span className="g-agenda__title">
            {item.paperId === null ? (
              item.title
            ) : (
              <Link className="kern-link" to="/mitglied/drucksachen/$id" params={{ id: item.paperId }}>
                {keepTogether(item.title)}
              </Link>
            )}
            {item.paperId !== null && (
              <>
                {' '}
                <NewMark about={item.paperId} />
              </>
            )}
            {item.paperNumber !== null && (
              <span className="g-agenda__result">{t('live:item.paper', { number: item.paperNumber })}</span>
            )}
            {item.amendments.length > 0 && (
              <span className="g-agenda__result">{t('amendmentCount', { count: item.amendments.length })}</span>
            )}
            {!item.public && <span className="g-agenda__result">{t('live:item.nonPublic')}</span>}
            <SupplementBadge no={item.supplementNo} />
          </span>
          {withNotes && <ItemNotes meetingId={meeting.id} itemId={item.id} number={item.number} />}
        </li>
      ))}
    </ol>
  );
}
