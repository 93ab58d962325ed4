import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { ProblemAlert } from '../ui/problem-alert';
import { TextArea } from '../ui/text-field';

/** A note for the minutes, to the item at hand or to the meeting. */
export function RemarkForm({
  meeting,
  itemId,
}: {
  readonly meeting: LiveMeeting;
  readonly itemId: string | null;
}): ReactElement {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  const [text, setText] = useState('');
  const [noted, setNoted] = useState(false);
  const note = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    void run({ kind: 'note-remark', itemId, text: text.trim() }).then((done) => {
      setNoted(done);
      if (done) setText('');
    });
  };
  return (
    <form className="g-stack" onSubmit={note}>
      <TextArea
        label={t('remark.label')}
        rows={2}
        maxLength={5_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setNoted(false);
        }}
      />
      <ProblemAlert error={error} />
      <div className="g-row">
        <Button type="submit" variant="secondary" inactive={text.trim() === ''} busy={busy}>
          {t('remark.save')}
        </Button>
        <p role="status">{noted ? t('remark.saved') : ''}</p>
      </div>
    </form>
  );
}
