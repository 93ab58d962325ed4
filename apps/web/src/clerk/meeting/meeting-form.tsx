import {
  faultMessage,
  meetingInput,
  type CommitteeView,
  type MeetingDetail,
  type MeetingInput,
  sessionWords,
  typedDay,
} from '@gremia/contracts';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { dayAndTime, instantOf } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';
import { useProposal } from './use-proposal';
import { useEarlierMeetings } from './use-earlier-meetings';

/** A meeting as it stands in the form: day and times apart, as people write them. */
const typedMeeting = z
  .object({
    ...meetingInput.pick({ committeeId: true, title: true, place: true, public: true, rehearsal: true }).shape,
    day: typedDay,
    begins: z.iso.time(),
    ends: z.union([z.literal(''), z.iso.time()]),
    publicRoom: z.string(),
    sessionNo: z
      .string()
      .trim()
      .regex(/^(?:[1-9]\d{0,3})?$/u, faultMessage('whole-number')),
    sessionTerm: z.string().trim().max(60),
  })
  .superRefine(({ sessionNo, sessionTerm }, context) => {
    if (sessionNo !== '' && sessionTerm === '')
      context.addIssue({ code: 'custom', path: ['sessionTerm'], message: faultMessage('gap') });
  }, ALL_AT_ONCE)
  .transform(({ day, begins, ends, publicRoom, sessionNo, sessionTerm, ...rest }): MeetingInput => ({
    ...rest,
    session: sessionNo === '' ? null : { no: Number(sessionNo), term: sessionTerm },
    startsAt: instantOf(day, begins),
    endsAt: ends === '' ? null : instantOf(day, ends),
    publicRoom: publicRoom.trim() === '' ? null : publicRoom.trim(),
  }));
export type MeetingFields = z.input<typeof typedMeeting>;

export interface MeetingFormProps {
  readonly committees: readonly CommitteeView[];
  readonly initial: MeetingFields;
  /** Body and rehearsal can be chosen until people have been told of the meeting. */
  readonly mayChooseBody: boolean;
  /** A new meeting begins with what is usual in its body; what was typed stays. */
  readonly proposes?: boolean;
  /** What the button says, perhaps for the day that is typed (YYYY-MM-DD, or nothing yet). */
  readonly submitLabel: string | ((day: string) => string);
  /** Further choices of the page for that day, above the button. */
  readonly further?: (day: string) => ReactNode;
  /** A refusal that is thrown stands beside the fields. */
  readonly onSubmit: (input: MeetingInput) => Promise<unknown>;
}

export function MeetingForm({
  committees,
  initial,
  mayChooseBody,
  proposes = false,
  submitLabel,
  onSubmit,
  further,
}: MeetingFormProps): ReactElement {
  const { t } = useTranslation('clerk');
  const form = useCheckedForm({
    schema: typedMeeting,
    defaultValues: initial,
    send: onSubmit,
    pointers: { '/startsAt': 'begins', '/endsAt': 'ends', '/session/no': 'sessionNo', '/session/term': 'sessionTerm' },
  });
  const earlier = useEarlierMeetings(form.rhf.watch('committeeId'));
  const last = earlier?.find(({ session }) => session !== null)?.session ?? null;
  useProposal(form.rhf, proposes ? earlier : undefined);
  const day = form.rhf.watch('day');
  return (
    <Form form={form}>
      {mayChooseBody && (
        <SelectField
          label={t('meeting.committee')}
          options={committees.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('committeeId')}
        />
      )}
      <TextField label={t('meeting.name')} hint={t('meeting.nameHint')} maxLength={300} {...form.field('title')} />
      <div className="clerk-inline">
        <TextField
          label={t('meeting.sessionNo')}
          hint={last === null ? undefined : t('meeting.lastSession', { words: sessionWords(last) })}
          inputMode="numeric"
          maxLength={4}
          optional
          {...form.field('sessionNo')}
        />
        <TextField
          label={t('meeting.sessionTerm')}
          hint={t('meeting.sessionTermHint')}
          maxLength={60}
          optional
          {...form.field('sessionTerm')}
        />
      </div>
      <div className="clerk-inline">
        <TextField label={t('meeting.day')} type="date" {...form.field('day')} />
        <TextField label={t('meeting.begins')} type="time" {...form.field('begins')} />
        <TextField label={t('meeting.ends')} type="time" optional {...form.field('ends')} />
      </div>
      <TextField label={t('meeting.place')} maxLength={300} {...form.field('place')} />
      <TextField
        label={t('meeting.publicRoom')}
        hint={t('meeting.publicRoomHint')}
        optional
        maxLength={300}
        {...form.field('publicRoom')}
      />
      <CheckField label={t('meeting.public')} {...form.rhf.register('public')} />
      {mayChooseBody && (
        <CheckField
          label={t('meeting.rehearsal')}
          hint={t('meeting.rehearsalHint')}
          {...form.rhf.register('rehearsal')}
        />
      )}
      {further?.(day)}
      <div>
        <Button type="submit" busy={form.busy}>
          {typeof submitLabel === 'string' ? submitLabel : submitLabel(day)}
        </Button>
      </div>
    </Form>
  );
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
    sessionNo: meeting.session === null ? '' : String(meeting.session.no),
    sessionTerm: meeting.session?.term ?? '',
  };
}
