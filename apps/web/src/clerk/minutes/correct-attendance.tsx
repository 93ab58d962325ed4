import { absenceReason } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittee } from '../../api/bodies';
import { useMeeting } from '../../api/meetings';
import { useCorrectAttendance } from '../../api/minutes';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { dayAndTime } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { SelectField, TextArea, TextField } from '../../ui/text-field';
import { typedAttendance, UNCHANGED } from './attendance-input';

/**
 * Attendance is put right until the minutes are signed: what is known of an absence, and when somebody was there. What
 * was recorded stays in the journal.
 */
export function CorrectAttendance({ meetingId }: { readonly meetingId: string }): ReactElement {
  const { t } = useTranslation('clerk');
  const meeting = useMeeting(meetingId).data;
  const members = useCommittee(meeting?.committeeId ?? '').data?.members ?? [];
  const correct = useCorrectAttendance(meetingId);
  const [open, setOpen] = useState(false);
  const { day } = dayAndTime(meeting?.startsAt ?? new Date().toISOString());
  const form = useCheckedForm({
    schema: typedAttendance(day),
    defaultValues: { personId: '', absence: UNCHANGED, from: '', until: '', reason: '' },
    pointers: { '/stays': 'from', '/stays/0/from': 'from', '/stays/0/until': 'until' },
    send: async (sent) => {
      await correct.mutateAsync(sent);
      setOpen(false);
      form.rhf.reset();
    },
  });
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t('attendance.open')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('attendance.title')}
        confirmLabel={t('attendance.confirm')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('attendance.text')}</p>
        <SelectField
          label={t('attendance.person')}
          options={[
            { value: '', label: t('attendance.choose') },
            ...members.map((each) => ({ value: each.personId, label: each.name })),
          ]}
          {...form.field('personId')}
        />
        <SelectField
          label={t('attendance.absence')}
          options={[
            { value: UNCHANGED, label: t('attendance.unchanged') },
            ...absenceReason.options.map((value) => ({ value, label: t(`attendance.reasons.${value}`) })),
          ]}
          {...form.field('absence')}
        />
        <TextField label={t('attendance.from')} type="time" optional {...form.field('from')} />
        <TextField label={t('attendance.until')} type="time" optional {...form.field('until')} />
        <TextArea label={t('attendance.reason')} rows={2} maxLength={500} {...form.field('reason')} />
      </FormDialog>
    </>
  );
}
