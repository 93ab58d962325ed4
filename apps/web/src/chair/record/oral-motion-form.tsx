import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { TextArea, TextField } from '../../ui/text-field';

const typedMotion = z.object({ mover: z.string().trim().min(1).max(200), text: z.string().trim().min(1).max(5_000) });

/** Notes a motion that nobody has handed in, in the words in which it was made. */
export function OralMotionForm({
  meeting,
  itemId,
}: {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly itemId: string;
}): ReactElement {
  const { t } = useTranslation('chair');
  const [noted, setNoted] = useState(false);
  const form = useCheckedForm({
    schema: typedMotion,
    defaultValues: { mover: '', text: '' },
    send: async (sent) => {
      await meeting.send({ kind: 'note-oral-motion', itemId, ...sent });
      setNoted(true);
      form.rhf.reset();
    },
  });
  return (
    <Form form={form} className="g-stack">
      <TextField label={t('oralMotion.mover')} maxLength={200} {...form.field('mover')} />
      <TextArea label={t('oralMotion.text')} rows={2} maxLength={5_000} {...form.field('text')} />
      <div className="g-row">
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('oralMotion.save')}
        </Button>
        <p role="status">{noted && !form.unsaved ? t('oralMotion.saved') : ''}</p>
      </div>
    </Form>
  );
}
