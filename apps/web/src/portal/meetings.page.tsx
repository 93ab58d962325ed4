import { portalRoutes } from '@gremia/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address';
import { MeetingFilter, type MeetingSearch } from '../lists/meeting-filter';
import { Paging } from '../lists/paging';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../answers/query-view';
import { Section } from '../ui/section';
import { MeetingList } from './meeting-list';
import { usePortalMeetings } from './portal.queries';

export function MeetingsPage(): ReactElement {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { kommende, seite, ...search } = useSearch({ from: '/shell/sitzungen' });
  return (
    <Page title={t('meetings.title')} width="wide">
      <MeetingFilter
        search={search}
        onChange={(next) => void navigate({ to: '/sitzungen', search: next, replace: true })}
      />
      <p>
        <a
          className="kern-link"
          href={addressOf(portalRoutes.calendar, {
            query: search.gremium === undefined ? {} : { committeeId: search.gremium },
          })}
        >
          {t('meetings.calendar')}
        </a>
      </p>
      <Part
        when="upcoming"
        search={search}
        cursor={kommende}
        onPage={(page) => void navigate({ to: '/sitzungen', search: { ...search, seite, kommende: page } })}
      />
      <Part
        when="past"
        search={search}
        cursor={seite}
        onPage={(page) => void navigate({ to: '/sitzungen', search: { ...search, kommende, seite: page } })}
      />
    </Page>
  );
}

interface PartProps {
  readonly when: 'upcoming' | 'past';
  readonly search: MeetingSearch;
  readonly cursor: string | undefined;
  readonly onPage: (cursor: string) => void;
}

function Part({ when, search: { gremium, jahr }, cursor, onPage }: PartProps): ReactElement {
  const { t } = useTranslation('portal');
  const query = usePortalMeetings({ when, committeeId: gremium, year: jahr, cursor });
  return (
    <Section title={t(`meetings.${when}`)}>
      <QueryView query={query}>
        {({ meetings, ...info }) =>
          meetings.length === 0 ? (
            <EmptyState title={t(emptyOf(when, gremium !== undefined || jahr !== undefined))} />
          ) : (
            <div className="g-stack">
              <MeetingList meetings={meetings} />
              <Paging info={info} rows={meetings.length} onPage={onPage} />
            </div>
          )
        }
      </QueryView>
    </Section>
  );
}

const emptyOf = (when: PartProps['when'], chosen: boolean) =>
  when === 'past' ? 'meetings.emptyPast' : chosen ? 'meetings.emptyChosen' : 'meetings.emptyUpcoming';
