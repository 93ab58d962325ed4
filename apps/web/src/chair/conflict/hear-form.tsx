import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-field';

const hearing = z.object({ statement: z.string().trim().max(2_000) });

interface HearFormProps {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly itemId: string;
  readonly personId: string;
}

/** What somebody said to it that they are said to have a conflict of interest. */
export function HearForm({ meeting: { send }, itemId, personId }: HearFormProps): ReactElement {
  const { t } = useTranslation('acts');
  const form = useCheckedForm({
    schema: hearing,
    defaultValues: { statement: '' },
    send: ({ statement }) => send({ kind: 'hear-conflict', itemId, personId, statement }),
  });
  return (
    <Form form={form} className="g-stack">
      <TextArea
        label={t('conflict.hearLabel')}
        hint={t('conflict.hearHint')}
        optional
        rows={2}
        maxLength={2_000}
        {...form.field('statement')}
      />
      <div>
        <Button type="submit" busy={form.busy}>
          {t('conflict.hear')}
        </Button>
      </div>
    </Form>
  );
}
