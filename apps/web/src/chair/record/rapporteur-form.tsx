import type { ItemState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const typedRapporteur = z.object({ name: z.string().trim().max(200) });

/** Names who reports on the item at hand. */
export function RapporteurForm({
  meeting,
  item,
}: {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly item: ItemState;
}): ReactElement {
  const { t } = useTranslation('chair');
  const form = useCheckedForm({
    schema: typedRapporteur,
    defaultValues: { name: item.rapporteur ?? '' },
    send: async ({ name }) => {
      await meeting.send({ kind: 'name-rapporteur', itemId: item.itemId, name });
      form.rhf.reset({ name });
    },
  });
  return (
    <Form form={form} className="g-stack">
      <TextField
        label={t('rapporteur.label')}
        hint={t('rapporteur.hint')}
        optional
        maxLength={200}
        {...form.field('name')}
      />
      <div className="g-row">
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('rapporteur.save')}
        </Button>
        <p role="status">{item.rapporteur ? t('rapporteur.saved', { name: item.rapporteur }) : ''}</p>
      </div>
    </Form>
  );
}
