import { meetingState } from '@gremia/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetings } from '../api/meetings';
import { holdsRole, useSession } from '../api/session';
import { formatCount } from '../i18n/numbers';
import { SearchForm } from '../forms/search-form';
import { today } from '../i18n/dates';
import { MeetingFilter, type MeetingSearch } from '../lists/meeting-filter';
import { Paging } from '../lists/paging';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../answers/query-view';
import { Section } from '../ui/section';
import { Tabs } from '../ui/tabs';
import { ClerkPage } from './clerk-page';
import { MeetingTable } from './meetings/meeting-table';
import { SaveMeetings } from './meetings/save-meetings';
import { monthOf } from './meetings/month';
import { MonthCalendar } from './meetings/month-calendar';

const PER_PAGE = 50;
const VIEWS = ['list', 'month'] as const;

export function MeetingsPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const { data: session } = useSession();
  const navigate = useNavigate();
  const { kommende, seite, q, monat, ...search } = useSearch({ from: '/shell/verwaltung/sitzungen' });
  const to = '/verwaltung/sitzungen';
  return (
    <ClerkPage
      title={t('meetings.title')}
      actions={
        holdsRole(session, ['clerk']) && (
          <ButtonLink to="/verwaltung/sitzungen/neu" icon="add">
            {t('meetings.new')}
          </ButtonLink>
        )
      }
    >
      <SearchForm
        key={q ?? ''}
        label={t('meetings.search')}
        initial={q ?? ''}
        submitLabel={t('meetings.find')}
        variant="secondary"
        icon="search"
        onSearch={(words) => void navigate({ to, search: { ...search, q: words === '' ? undefined : words } })}
      />
      <MeetingFilter
        search={search}
        states={meetingState.options}
        withYear={monat === undefined || q !== undefined}
        onChange={(next) => void navigate({ to, search: { ...next, q, monat }, replace: true })}
      />
      {q === undefined ? (
        <Tabs
          label={t('calendar.views')}
          tabs={VIEWS.map((key) => ({ key, label: t(`calendar.${key}`) }))}
          selected={monat === undefined ? 'list' : 'month'}
          onSelect={(view) =>
            void navigate({
              to,
              search: view === 'list' ? search : { ...search, monat: monthOf(today()) },
              replace: true,
            })
          }
        >
          {monat === undefined ? (
            <div className="clerk-meeting-part">
              <Part
                when="upcoming"
                search={search}
                cursor={kommende}
                onPage={(page) => void navigate({ to, search: { ...search, seite, kommende: page } })}
              />
              <Part
                when="past"
                search={search}
                cursor={seite}
                onPage={(page) => void navigate({ to, search: { ...search, kommende, seite: page } })}
              />
            </div>
          ) : (
            <MonthCalendar
              month={monat}
              committeeId={search.gremium}
              state={search.stand}
              onMonth={(month) => void navigate({ to, search: { ...search, monat: month }, replace: true })}
            />
          )}
        </Tabs>
      ) : (
        <Found
          q={q}
          search={search}
          cursor={seite}
          onPage={(page) => void navigate({ to, search: { ...search, q, seite: page } })}
        />
      )}
    </ClerkPage>
  );
}

interface FoundProps extends Omit<PartProps, 'when'> {
  readonly q: string;
}

/** The meetings whose agendas have the words, what fits best first. */
function Found({ q, search: { gremium, jahr, stand }, cursor, onPage }: FoundProps): ReactElement {
  const { t } = useTranslation('clerk');
  const query = useMeetings({ q, committeeId: gremium, year: jahr, state: stand, cursor, limit: PER_PAGE });
  return (
    <Section title={t('meetings.found')}>
      <QueryView query={query}>
        {({ meetings, ...info }) => (
          <div className="g-stack">
            <p role="status">{t('meetings.count', { count: info.total, shown: formatCount(info.total) })}</p>
            {meetings.length === 0 ? (
              <EmptyState title={t('meetings.foundNone', { words: q })} />
            ) : (
              <MeetingTable meetings={meetings} caption={t('meetings.found')} />
            )}
            <Paging info={info} rows={meetings.length} onPage={onPage} />
          </div>
        )}
      </QueryView>
    </Section>
  );
}

interface PartProps {
  readonly when: 'upcoming' | 'past';
  readonly search: MeetingSearch;
  readonly cursor: string | undefined;
  readonly onPage: (cursor: string) => void;
}

function Part({ when, search: { gremium, jahr, stand }, cursor, onPage }: PartProps): ReactElement {
  const { t } = useTranslation('clerk');
  const query = useMeetings({ when, committeeId: gremium, year: jahr, state: stand, cursor, limit: PER_PAGE });
  return (
    <Section title={t(`meetings.${when}`)}>
      <QueryView query={query}>
        {({ meetings, ...info }) =>
          meetings.length === 0 ? (
            <EmptyState
              title={t(
                gremium === undefined && jahr === undefined && stand === undefined
                  ? `meetings.${when}Empty`
                  : 'meetings.noneChosen',
              )}
            />
          ) : (
            <div className="g-stack">
              <MeetingTable meetings={meetings} caption={t(`meetings.${when}`)} />
              <div>
                <SaveMeetings filter={{ when, committeeId: gremium, year: jahr, state: stand }} total={info.total} />
              </div>
              <Paging info={info} rows={meetings.length} onPage={onPage} />
            </div>
          )
        }
      </QueryView>
    </Section>
  );
}
