import { faultMessage } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const secretary = z.object({ name: z.string().trim().min(1, faultMessage('choice-missing')).max(200) });

/** Another person keeps the minutes from now on; it need not be a member. */
export function SecretaryForm({ meeting: { send } }: { readonly meeting: Pick<LiveMeeting, 'send'> }): ReactElement {
  const { t } = useTranslation('acts');
  const form = useCheckedForm({
    schema: secretary,
    defaultValues: { name: '' },
    send: async ({ name }) => {
      await send({ kind: 'change-secretary', name });
      form.rhf.reset();
    },
  });
  return (
    <Form form={form} className="g-inline-form">
      <TextField label={t('lead.secretary')} maxLength={200} {...form.field('name')} />
      <Button type="submit" variant="secondary" busy={form.busy}>
        {t('lead.secretarySave')}
      </Button>
    </Form>
  );
}
