import type { Disposition, ItemState } from '@gremia/meeting';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { ProblemAlert } from '../answers/problem-alert';
import { SelectField, TextArea } from '../ui/text-field';
import { dispositionOf } from './step-plan';

const DISPOSITIONS: readonly Disposition[] = ['done', 'noted', 'postponed', 'referred', 'withdrawn', 'not-treated'];

/** Ends an item in another way than the usual one: postponed, referred, withdrawn. */
export function CloseItemForm({
  meeting,
  item,
}: {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
}): ReactElement {
  const { t } = useTranslation(['chair', 'live']);
  const { run, busy, error } = useCommand(meeting);
  const [disposition, setDisposition] = useState<Disposition>(dispositionOf(meeting.state, item.itemId));
  const [note, setNote] = useState('');
  const close = (event: FormEvent): void => {
    event.preventDefault();
    void run({ kind: 'close-item', itemId: item.itemId, disposition, note });
  };
  return (
    <form className="g-stack" onSubmit={close}>
      <SelectField
        label={t('closeItem.disposition')}
        value={disposition}
        onChange={(event) => setDisposition(DISPOSITIONS.find((each) => each === event.target.value) ?? 'done')}
        options={DISPOSITIONS.map((value) => ({ value, label: t(`live:disposition.${value}`) }))}
      />
      <TextArea
        label={t('closeItem.note')}
        hint={t('closeItem.noteHint')}
        optional
        rows={2}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <ProblemAlert error={error} />
      <div>
        <Button type="submit" variant="secondary" busy={busy}>
          {t('step.closeItem.label', { number: item.number })}
        </Button>
      </div>
    </form>
  );
}
