import { faultMessage, type DeviceInput } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { useCommittees } from '../../api/bodies';
import { useMeetings } from '../../api/meetings';
import { holdsRole, useSession } from '../../api/session';
import { formatShortInstant } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../answers/problem-alert';
import { CheckField } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';

interface PlaceFormProps {
  readonly initial?: DeviceInput;
  readonly submitLabel: string;
  readonly cancelLabel: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (place: DeviceInput) => void;
  readonly onCancel: () => void;
}

const MOST = 100;
const typedPlace = z.object({
  name: z.string().trim().min(1, faultMessage('device-name-missing')).max(80),
  committeeId: z.string(),
  meetingId: z.string(),
  behindDoors: z.boolean(),
});

/** What a device is called, and which meetings it shows: those of a body, or one of them. */
export function PlaceForm(props: PlaceFormProps): ReactElement {
  const { initial, submitLabel, cancelLabel, busy, error, onSubmit, onCancel } = props;
  const { t } = useTranslation('clerk');
  const { data: session } = useSession();
  const committees = (useCommittees().data?.committees ?? []).filter(({ id }) => holdsRole(session, ['clerk'], id));
  const upcoming = useMeetings({ when: 'upcoming', limit: MOST }).data?.meetings ?? [];
  const first = committees[0]?.id ?? '';
  const form = useCheckedForm({
    schema: typedPlace,
    defaultValues: {
      name: initial?.name ?? '',
      committeeId: initial?.committeeId ?? '',
      meetingId: initial?.meetingId ?? '',
      behindDoors: initial?.behindDoors ?? false,
    },
    send: ({ committeeId: typed, meetingId: one, ...rest }) =>
      Promise.resolve(onSubmit({ ...rest, committeeId: typed || first, meetingId: one === '' ? null : one })),
  });
  const { value: chosen, onChange: chooseCommittee } = form.choice('committeeId');
  const { value: meetingId, onChange: chooseMeeting } = form.choice('meetingId');
  const committeeId = chosen || first;
  const meetings = upcoming.filter((meeting) => meeting.committeeId === committeeId);
  return (
    <Form form={form} className="g-stack" mayBeLeft>
      <TextField
        label={t('devices.name')}
        hint={t('devices.nameHint')}
        autoComplete="off"
        maxLength={80}
        {...form.field('name')}
      />
      <SelectField
        label={t('devices.committee')}
        value={committeeId}
        options={committees.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(event) => {
          chooseCommittee(event.target.value);
          chooseMeeting('');
        }}
      />
      <SelectField
        label={t('devices.meeting')}
        value={meetingId}
        options={[
          { value: '', label: t('devices.current') },
          ...meetings.map(({ id, title, startsAt }) => ({
            value: id,
            label: `${title}, ${formatShortInstant(startsAt)}`,
          })),
        ]}
        onChange={(event) => chooseMeeting(event.target.value)}
      />
      <CheckField
        label={t('devices.behindDoors')}
        hint={t('devices.behindDoorsHint')}
        {...form.rhf.register('behindDoors')}
      />
      <ProblemAlert error={error} />
      <div className="g-actions">
        <Button type="submit" busy={busy}>
          {submitLabel}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {cancelLabel}
        </Button>
      </div>
    </Form>
  );
}
