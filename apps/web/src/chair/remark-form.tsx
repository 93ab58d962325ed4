import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { TextArea } from '../ui/text-field';

const remark = z.object({ text: z.string().trim().min(1).max(5_000) });

interface RemarkFormProps {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly itemId: string | null;
}

/** A note for the minutes, to the item at hand or to the meeting. */
export function RemarkForm({ meeting, itemId }: RemarkFormProps): ReactElement {
  const { t } = useTranslation('chair');
  const [noted, setNoted] = useState('');
  const form = useCheckedForm({
    schema: remark,
    defaultValues: { text: '' },
    send: async ({ text }) => {
      await meeting.send({ kind: 'note-remark', itemId, text });
      setNoted(text);
      form.rhf.reset();
    },
  });
  return (
    <Form form={form} className="g-stack">
      <TextArea label={t('remark.label')} rows={2} maxLength={5_000} {...form.field('text')} />
      <div className="g-row">
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('remark.save')}
        </Button>
        <p role="status">{noted !== '' && !form.unsaved ? t('remark.saved') : ''}</p>
      </div>
    </Form>
  );
}
