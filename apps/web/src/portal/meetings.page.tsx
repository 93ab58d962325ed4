import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { Section } from '../ui/section';
import { SelectField } from '../ui/text-field';
import { MeetingList } from './meeting-list';
import { usePortalHome, usePortalMeetings, type MeetingTime } from './portal.queries';

export function MeetingsPage(): ReactElement {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { gremium } = useSearch({ from: '/shell/sitzungen' });
  const home = usePortalHome();
  const committees = (home.data?.committees ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page title={t('meetings.title')} width="wide">
      <div className="g-filter">
        <SelectField
          label={t('meetings.committee')}
          value={gremium ?? ''}
          options={[{ value: '', label: t('meetings.allCommittees') }, ...committees]}
          onChange={({ target }) =>
            void navigate({
              to: '/sitzungen',
              search: { gremium: target.value === '' ? undefined : target.value },
              replace: true,
            })
          }
        />
      </div>
      <Part when="upcoming" committeeId={gremium} />
      <Part when="past" committeeId={gremium} />
    </Page>
  );
}

function Part({
  when,
  committeeId,
}: {
  readonly when: MeetingTime;
  readonly committeeId: string | undefined;
}): ReactElement {
  const { t } = useTranslation('portal');
  const query = usePortalMeetings(when, committeeId);
  return (
    <Section title={t(`meetings.${when}`)}>
      <QueryView query={query}>
        {({ meetings }) =>
          meetings.length === 0 ? (
            <EmptyState title={t(when === 'upcoming' ? 'meetings.emptyUpcoming' : 'meetings.emptyPast')} />
          ) : (
            <MeetingList meetings={meetings} />
          )
        }
      </QueryView>
    </Section>
  );
}
