import type { MeetingInput } from '@gremia/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../api/bodies';
import { useCreateMeeting } from '../api/meetings';
import { InstantChoice } from '../forms/instant-choice';
import { QueryView } from '../answers/query-view';
import { ClerkPage } from './clerk-page';
import { MeetingForm } from './meeting/meeting-form';
import { seriesOf } from './meeting/proposal';

const TIMES = Array.from({ length: 12 }, (_, index) => index + 1);
const WEEKS = [1, 2, 3, 4, 5, 6, 8, 12];

export function NewMeetingPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const navigate = useNavigate();
  const committees = useCommittees();
  const create = useCreateMeeting();
  const [times, setTimes] = useState(1);
  const [weeks, setWeeks] = useState(4);
  // When one of a series is refused, those before it are there already.
  const made = useRef(0);
  const plan = async (input: MeetingInput): Promise<void> => {
    let id = '';
    for (const each of seriesOf(input, times, weeks).slice(made.current)) {
      ({ id } = await create.mutateAsync(each));
      made.current += 1;
    }
    if (times === 1) await navigate({ to: '/verwaltung/sitzungen/$id', params: { id } });
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
            submitLabel={t('newMeeting.create', { count: times })}
            onSubmit={plan}
          >
            <div className="clerk-inline">
              <InstantChoice
                label={t('newMeeting.times')}
                value={String(times)}
                options={TIMES.map((count) => ({ value: String(count), label: t('newMeeting.count', { count }) }))}
                onChoose={(value) => setTimes(Number(value))}
              />
              {times > 1 && (
                <InstantChoice
                  label={t('newMeeting.distance')}
                  value={String(weeks)}
                  options={WEEKS.map((count) => ({ value: String(count), label: t('newMeeting.weeks', { count }) }))}
                  onChoose={(value) => setWeeks(Number(value))}
                />
              )}
            </div>
          </MeetingForm>
        )}
      </QueryView>
    </ClerkPage>
  );
}
