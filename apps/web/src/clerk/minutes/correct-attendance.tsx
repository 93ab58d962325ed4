import { absenceReason, type AbsenceReason } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittee } from '../../api/bodies';
import { useMeeting } from '../../api/meetings';
import { useCorrectAttendance } from '../../api/minutes';
import { dayAndTime, instantOf } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { SelectField, TextArea, TextField } from '../../ui/text-field';

const UNCHANGED = '';

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
  const [personId, setPersonId] = useState('');
  const [absence, setAbsence] = useState<AbsenceReason | typeof UNCHANGED>(UNCHANGED);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const { day } = dayAndTime(meeting?.startsAt ?? new Date().toISOString());
  const send = (): void => {
    const stays =
      from === '' ? [] : [{ from: instantOf(day, from), until: until === '' ? null : instantOf(day, until) }];
    correct.mutate(
      { personId, reason, ...(absence === UNCHANGED ? {} : { absence }), ...(from === '' ? {} : { stays }) },
      { onSuccess: () => setOpen(false) },
    );
  };
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t('attendance.open')}
      </Button>
      <ConfirmDialog
        open={open}
        title={t('attendance.title')}
        confirmLabel={t('attendance.confirm')}
        busy={correct.isPending}
        error={correct.error}
        onCancel={() => setOpen(false)}
        onConfirm={send}
      >
        <p>{t('attendance.text')}</p>
        <SelectField
          label={t('attendance.person')}
          value={personId}
          options={[
            { value: '', label: t('attendance.choose') },
            ...members.map((each) => ({ value: each.personId, label: each.name })),
          ]}
          onChange={(event) => setPersonId(event.target.value)}
        />
        <SelectField
          label={t('attendance.absence')}
          value={absence}
          options={[
            { value: UNCHANGED, label: t('attendance.unchanged') },
            ...absenceReason.options.map((value) => ({ value, label: t(`attendance.reasons.${value}`) })),
          ]}
          onChange={(event) =>
            setAbsence(absenceReason.options.find((each) => each === event.target.value) ?? UNCHANGED)
          }
        />
        <TextField
          label={t('attendance.from')}
          type="time"
          optional
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={t('attendance.until')}
          type="time"
          optional
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <TextArea
          label={t('attendance.reason')}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </ConfirmDialog>
    </>
  );
}
