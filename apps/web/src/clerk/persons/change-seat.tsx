import { typedDay } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useChangeSeat } from '../../api/seats';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { PlaceFields } from './place-fields';
import type { RunningSeat } from './seat-acts';
import { typedPlace } from './typed-place';

const typedChange = z.object({ ...typedPlace, from: typedDay });

/** From a day on somebody has another function in the body, or belongs to another Fraktion. */
export function ChangeSeat({ seat, name }: { readonly seat: RunningSeat; readonly name: string }): ReactElement {
  const { t } = useTranslation('persons');
  const [open, setOpen] = useState(false);
  const change = useChangeSeat(seat.id);
  const { voting } = seat;
  const form = useCheckedForm({
    schema: typedChange,
    defaultValues: { from: '', function: seat.function, voting, factionId: seat.factionId ?? '' },
    send: async (sent) => {
      await change.mutateAsync(sent);
      form.rhf.reset();
      setOpen(false);
    },
  });
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t('seat.change')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('seat.changeTitle', { name })}
        confirmLabel={t('seat.changeConfirm')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('seat.changeText')}</p>
        <TextField label={t('seat.from')} type="date" {...form.field('from')} />
        <PlaceFields role={form.choice('function')} voting={form.choice('voting')} faction={form.field('factionId')} />
      </FormDialog>
    </>
  );
}
