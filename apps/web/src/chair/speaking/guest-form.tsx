import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const guestTyped = z.object({ guest: z.string().trim().min(1).max(120) });

/** Somebody without a seat is given the floor: the administration, an expert, a guest. */
export function GuestForm({ meeting }: { readonly meeting: Pick<LiveMeeting, 'send'> }): ReactElement {
  const { t } = useTranslation('live');
  const form = useCheckedForm({
    schema: guestTyped,
    defaultValues: { guest: '' },
    send: async ({ guest }) => {
      await meeting.send({ kind: 'give-floor', guest });
      form.rhf.reset();
    },
  });
  return (
    <Form form={form} className="g-stack">
      <TextField
        label={t('speakers.guest')}
        hint={t('speakers.guestHint')}
        maxLength={120}
        autoComplete="off"
        {...form.field('guest')}
      />
      <div>
        <Button type="submit" variant="tertiary" small busy={form.busy}>
          {t('speakers.giveGuest')}
        </Button>
      </div>
    </Form>
  );
}
