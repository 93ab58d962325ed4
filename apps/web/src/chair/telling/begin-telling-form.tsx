import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { reasonText } from '../../forms/reason-text';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const typed = z.object({ reason: reasonText(500) });

/** The meeting went on on paper: the office begins to enter what was done, and says why it does so now. */
export function BeginTellingForm({ meeting: { send } }: { readonly meeting: Pick<LiveMeeting, 'send'> }): ReactElement {
  const { t } = useTranslation('acts');
  const form = useCheckedForm({
    schema: typed,
    defaultValues: { reason: '' },
    send: async ({ reason }) => {
      await send({ kind: 'begin-telling', reason });
      form.rhf.reset();
    },
  });
  return (
    <Form form={form} className="g-stack">
      <p>{t('telling.explain')}</p>
      <TextField label={t('telling.reason')} maxLength={500} {...form.field('reason')} />
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('telling.begin')}
        </Button>
      </div>
    </Form>
  );
}
