import { earliestDeadline, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, instantOf } from '../../i18n/dates';
import { type DayAndTime, DayAndTimeFields } from '../../ui/day-and-time';

interface DeadlineFieldsProps {
  readonly state: MeetingState;
  readonly value: DayAndTime;
  readonly onChange: (value: DayAndTime) => void;
}

export const NO_DEADLINE: DayAndTime = { day: '', time: '' };

/** As the command has it; nothing where no day is named. A day without a time lasts until it ends. */
export const deadlineTyped = ({ day, time }: DayAndTime): { readonly until?: string } =>
  day === '' ? {} : { until: instantOf(day, time === '' ? '23:59' : time) };

/** Where nobody meets: by when there is to answer to the question, if it is to be later than it has to be. */
export function DeadlineFields({ state, value, onChange }: DeadlineFieldsProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const earliest = earliestDeadline(state, new Date().toISOString());
  return earliest === null ? null : (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('deadline.legend')}</legend>
      <p className="kern-body kern-body--small">{t('deadline.hint', { until: formatInstant(earliest) })}</p>
      <DayAndTimeFields
        labels={{ day: t('deadline.day'), time: t('deadline.time') }}
        errors={{ day: undefined, time: undefined }}
        value={value}
        onChange={(changed) => onChange({ ...value, ...changed })}
      />
    </fieldset>
  );
}
