import type { DeviceInput } from '@gremia/contracts';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../../api/bodies';
import { useMeetings } from '../../api/meetings';
import { holdsRole, useSession } from '../../api/session';
import { formatShortInstant } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../ui/problem-alert';
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

/** What a device is called, and which meetings it shows: those of a body, or one of them. */
export function PlaceForm(props: PlaceFormProps): ReactElement {
  const { initial, submitLabel, cancelLabel, busy, error, onSubmit, onCancel } = props;
  const { t } = useTranslation('clerk');
  const { data: session } = useSession();
  const committees = (useCommittees().data?.committees ?? []).filter(({ id }) => holdsRole(session, ['clerk'], id));
  const upcoming = useMeetings({ when: 'upcoming', limit: MOST }).data?.meetings ?? [];
  const [name, setName] = useState(initial?.name ?? '');
  const [chosen, setCommitteeId] = useState(initial?.committeeId ?? '');
  const [meetingId, setMeetingId] = useState(initial?.meetingId ?? '');
  const [missing, setMissing] = useState(false);
  const committeeId = chosen === '' ? (committees[0]?.id ?? '') : chosen;
  const meetings = upcoming.filter((meeting) => meeting.committeeId === committeeId);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') onSubmit({ name, committeeId, meetingId: meetingId === '' ? null : meetingId });
  };
  return (
    <form className="g-stack" onSubmit={send} noValidate>
      <TextField
        label={t('devices.name')}
        hint={t('devices.nameHint')}
        autoComplete="off"
        maxLength={80}
        value={name}
        error={missing ? t('devices.nameMissing') : undefined}
        onChange={(event) => {
          setName(event.target.value);
          setMissing(false);
        }}
      />
      <SelectField
        label={t('devices.committee')}
        value={committeeId}
        options={committees.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(event) => {
          setCommitteeId(event.target.value);
          setMeetingId('');
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
        onChange={(event) => setMeetingId(event.target.value)}
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
    </form>
  );
}
