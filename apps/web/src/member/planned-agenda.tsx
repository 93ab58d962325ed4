import type { MeetingDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SupplementBadge, SupplementList } from '../agenda-reading/supplement-list';
import { keepTogether, listed } from '../i18n/keep-together';
import { NewMark } from '../news/new-mark';
import { NewsAbout } from '../news/news-about';
import { ItemNotes } from '../notes/item-notes';
import { Alert } from '../ui/alert';
import { EmptyState } from '../ui/empty-state';
import { Note } from '../ui/note';
import { Section } from '../ui/section';

/** What will be dealt with, as long as the meeting is not opened. */
export function PlannedAgenda({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation('member');
  return (
    <>
      {meeting.state === 'cancelled' ? (
        <Alert kind="warning" title={t('live.cancelled')} />
      ) : (
        <Note>
          <strong>{t('live.notOpen')}</strong> {t(meeting.may.vote ? 'live.notOpenText' : 'live.notOpenOnlyText')}
        </Note>
      )}
      <NewsAbout id={meeting.id} />
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
  const factsOf = ({ paperNumber, amendments, public: isPublic }: MeetingDetail['items'][number]): string =>
    listed([
      paperNumber === null ? null : t('live:item.paper', { number: paperNumber }),
      amendments.length === 0 ? null : t('amendmentCount', { count: amendments.length }),
      isPublic ? null : t('live:item.nonPublic'),
    ]);
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
            <span className="g-agenda__result">
              {item.paperId !== null && <NewMark about={item.paperId} />}
              {factsOf(item)}
            </span>
            <SupplementBadge no={item.supplementNo} />
          </span>
          {withNotes && <ItemNotes meetingId={meeting.id} itemId={item.id} number={item.number} />}
        </li>
      ))}
    </ol>
  );
}
