import type { MeetingSummary } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetings } from '../../api/meetings';
import { InstantChoice } from '../../forms/instant-choice';
import { dayAndTime, formatDay, formatWeekdayName } from '../../i18n/dates';
import { CheckField } from '../../ui/choice-field';
import { daysOfSeries } from './proposal';

const TIMES = Array.from({ length: 12 }, (_, index) => index + 1);
const WEEKS = [1, 2, 3, 4, 5, 6, 8, 12];
/** More than a year of a city has on the days of one body. */
const MOST_MEETINGS = 100;

/** How often a meeting is planned: `left` are days that are left out, as in holidays. */
export interface Series {
  readonly times: number;
  readonly weeks: number;
  readonly left: readonly string[];
}

/** The days of a series, but for those that are left out; of one that begins on no day yet none. */
export const chosenDays = (first: string, { times, weeks, left }: Series): string[] =>
  first === '' ? [] : daysOfSeries(first, times, weeks).filter((day) => !left.includes(day));

interface SeriesChoiceProps {
  /** The first day (YYYY-MM-DD); empty while none is typed. */
  readonly first: string;
  readonly series: Series;
  readonly onChange: (series: Series) => void;
}

/** One meeting or a series with its days: one of them can be left out, and other meetings on it are named. */
export function SeriesChoice({ first, series, onChange }: SeriesChoiceProps): ReactElement {
  const { t } = useTranslation('clerk');
  const { times, weeks } = series;
  return (
    <>
      <div className="clerk-inline">
        <InstantChoice
          label={t('newMeeting.times')}
          value={String(times)}
          options={TIMES.map((count) => ({ value: String(count), label: t('newMeeting.count', { count }) }))}
          onChoose={(value) => onChange({ ...series, times: Number(value) })}
        />
        {times > 1 && (
          <InstantChoice
            label={t('newMeeting.distance')}
            value={String(weeks)}
            options={WEEKS.map((count) => ({ value: String(count), label: t('newMeeting.weeks', { count }) }))}
            onChoose={(value) => onChange({ ...series, weeks: Number(value) })}
          />
        )}
      </div>
      {times > 1 && first !== '' && <Days first={first} series={series} onChange={onChange} />}
    </>
  );
}

function Days({ first, series, onChange }: SeriesChoiceProps): ReactElement {
  const { t } = useTranslation('clerk');
  const days = daysOfSeries(first, series.times, series.weeks);
  const beside = useMeetings({ from: first, to: days.at(-1) ?? first, when: 'all', limit: MOST_MEETINGS });
  const onDay = (day: string): MeetingSummary[] =>
    (beside.data?.meetings ?? []).filter(
      ({ startsAt, state }) => dayAndTime(startsAt).day === day && state !== 'cancelled',
    );
  const { left } = series;
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('newMeeting.further', { day: formatDay(first) })}</legend>
      <div className="kern-fieldset__body">
        {days.slice(1).map((day) => {
          const others = onDay(day).map(({ title }) => title);
          return (
            <CheckField
              key={day}
              label={`${formatWeekdayName(day)}, ${formatDay(day)}`}
              {...(others.length === 0 ? {} : { hint: t('newMeeting.sameDay', { titles: others.join(', ') }) })}
              checked={!left.includes(day)}
              onChange={({ target }) =>
                onChange({ ...series, left: target.checked ? left.filter((one) => one !== day) : [...left, day] })
              }
            />
          );
        })}
      </div>
    </fieldset>
  );
}
