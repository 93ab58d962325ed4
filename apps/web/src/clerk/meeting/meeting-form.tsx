import type { CommitteeView, MeetingDetail, MeetingInput } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { errorAt } from '../../api/error-at';
import { dayAndTime, instantOf } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { SelectField, TextField } from '../../ui/text-field';

/** A meeting as it stands in the form: day and times apart, as people write them. */
export interface MeetingFields {
  readonly committeeId: string;
  readonly title: string;
  readonly day: string;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  readonly publicRoom: string;
  readonly public: boolean;
  readonly rehearsal: boolean;
}

export interface MeetingFormProps {
  readonly committees: readonly CommitteeView[];
  readonly initial: MeetingFields;
  /** Body and rehearsal can be chosen until people have been told of the meeting. */
  readonly mayChooseBody: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly submitLabel: string;
  readonly onSubmit: (input: MeetingInput) => void;
}

export function MeetingForm({
  committees,
  initial,
  mayChooseBody,
  busy,
  error,
  submitLabel,
  onSubmit,
}: MeetingFormProps): ReactElement {
  const { t } = useTranslation('clerk');
  const { register, handleSubmit, formState } = useForm<MeetingFields>({ defaultValues: initial });
  const required = { required: t('form.required') };
  const fault = (name: keyof MeetingFields, pointer: string): string | undefined =>
    formState.errors[name]?.message ?? errorAt(error, pointer);
  return (
    <form
      className="g-form"
      noValidate
      onSubmit={(event) => void handleSubmit((fields) => onSubmit(toInput(fields)))(event)}
    >
      {mayChooseBody && (
        <SelectField
          label={t('meeting.committee')}
          options={committees.map(({ id, name }) => ({ value: id, label: name }))}
          error={fault('committeeId', '/committeeId')}
          {...register('committeeId', required)}
        />
      )}
      <TextField
        label={t('meeting.name')}
        hint={t('meeting.nameHint')}
        maxLength={300}
        error={fault('title', '/title')}
        {...register('title', required)}
      />
      <div className="clerk-inline">
        <TextField
          label={t('meeting.day')}
          type="date"
          error={fault('day', '/startsAt')}
          {...register('day', required)}
        />
        <TextField
          label={t('meeting.begins')}
          type="time"
          error={fault('begins', '/startsAt')}
          {...register('begins', required)}
        />
        <TextField
          label={t('meeting.ends')}
          type="time"
          optional
          error={fault('ends', '/endsAt')}
          {...register('ends')}
        />
      </div>
      <TextField
        label={t('meeting.place')}
        maxLength={300}
        error={fault('place', '/place')}
        {...register('place', required)}
      />
      <TextField
        label={t('meeting.publicRoom')}
        hint={t('meeting.publicRoomHint')}
        optional
        maxLength={300}
        error={fault('publicRoom', '/publicRoom')}
        {...register('publicRoom')}
      />
      <CheckField label={t('meeting.public')} {...register('public')} />
      {mayChooseBody && (
        <CheckField label={t('meeting.rehearsal')} hint={t('meeting.rehearsalHint')} {...register('rehearsal')} />
      )}
      <ProblemAlert error={error} />
      <div>
        <Button type="submit" busy={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

function toInput({ day, begins, ends, publicRoom, ...rest }: MeetingFields): MeetingInput {
  return {
    ...rest,
    startsAt: instantOf(day, begins),
    endsAt: ends === '' ? null : instantOf(day, ends),
    publicRoom: publicRoom.trim() === '' ? null : publicRoom.trim(),
  };
}

export function fieldsOf(meeting: MeetingDetail): MeetingFields {
  const { day, time } = dayAndTime(meeting.startsAt);
  return {
    committeeId: meeting.committeeId,
    title: meeting.title,
    day,
    begins: time,
    ends: meeting.endsAt === null ? '' : dayAndTime(meeting.endsAt).time,
    place: meeting.place,
    publicRoom: meeting.publicRoom ?? '',
    public: meeting.public,
    rehearsal: meeting.rehearsal,
  };
}
