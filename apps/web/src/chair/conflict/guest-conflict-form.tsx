import { faultMessage } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const guest = z.object({ name: z.string().trim().min(1, faultMessage('choice-missing')).max(200) });

interface GuestConflictFormProps {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly itemId: string;
}

/** Somebody of the administration, an expert or a guest takes no part in the item. */
export function GuestConflictForm({ meeting: { send }, itemId }: GuestConflictFormProps): ReactElement {
  const { t } = useTranslation('acts');
  const form = useCheckedForm({
    schema: guest,
    defaultValues: { name: '' },
    send: async ({ name }) => {
      await send({ kind: 'note-guest-conflict', itemId, name });
      form.rhf.reset();
    },
  });
  return (
    <Form form={form} className="g-inline-form">
      <TextField label={t('conflict.guest')} maxLength={200} {...form.field('name')} />
      <Button type="submit" variant="secondary" busy={form.busy}>
        {t('conflict.guestAdd')}
      </Button>
    </Form>
  );
}
