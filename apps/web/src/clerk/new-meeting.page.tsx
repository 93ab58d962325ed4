import type { MeetingInput } from '@gremia/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../api/bodies';
import { useCreateMeeting } from '../api/meetings';
import { QueryView } from '../answers/query-view';
import { dayAndTime } from '../i18n/dates';
import { ClerkPage } from './clerk-page';
import { MeetingForm } from './meeting/meeting-form';
import { seriesOf } from './meeting/proposal';
import { chosenDays, SeriesChoice, type Series } from './meeting/series-choice';

export function NewMeetingPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const navigate = useNavigate();
  const committees = useCommittees();
  const create = useCreateMeeting();
  const [series, setSeries] = useState<Series>({ times: 1, weeks: 4, left: [] });
  // When one of a series is refused, those before it are there already.
  const made = useRef(new Set<string>());
  const plan = async (input: MeetingInput): Promise<void> => {
    let id = '';
    const all = seriesOf(input, chosenDays(dayAndTime(input.startsAt).day, series));
    for (const each of all.filter(({ startsAt }) => !made.current.has(startsAt))) {
      ({ id } = await create.mutateAsync(each));
      made.current.add(each.startsAt);
    }
    if (all.length === 1) await navigate({ to: '/verwaltung/sitzungen/$id', params: { id } });
    else await navigate({ to: '/verwaltung/sitzungen', search: { gremium: input.committeeId } });
  };
  return (
    <ClerkPage title={t('newMeeting.title')} lead={t('newMeeting.lead')} width="text">
      <QueryView query={committees}>
        {({ committees: all }) => (
          <MeetingForm
            committees={all}
            initial={{
              committeeId: all[0]?.id ?? '',
              title: '',
              day: '',
              begins: '17:00',
              ends: '',
              place: '',
              publicRoom: '',
              public: true,
              rehearsal: false,
              sessionNo: '',
              sessionTerm: '',
            }}
            mayChooseBody
            proposes
            submitLabel={(day) => t('newMeeting.create', { count: Math.max(1, chosenDays(day, series).length) })}
            onSubmit={plan}
            further={(day) => <SeriesChoice first={day} series={series} onChange={setSeries} />}
          />
        )}
      </QueryView>
    </ClerkPage>
  );
}
