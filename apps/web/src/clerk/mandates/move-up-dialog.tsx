import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useFactions } from '../../api/bodies';
import { useAddSeat } from '../../api/seats';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/text-field';
import { personByName } from './find-person';
import { PersonField } from './person-field';

const typedSeat = z.object({
  personId: personByName(),
  factionId: z.string().transform((id) => (id === '' ? null : id)),
  startsOn: z.iso.date(),
});

/** Somebody moves up into a free seat, from a day on. */
export function MoveUpDialog({ committeeId }: { readonly committeeId: string }): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const factions = useFactions().data?.factions ?? [];
  const add = useAddSeat(committeeId);
  const form = useCheckedForm({
    schema: typedSeat,
    defaultValues: { personId: '', factionId: '', startsOn: '' },
    send: async (seat) => {
      await add.mutateAsync(seat);
      form.rhf.reset();
      setOpen(false);
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('mandates.moveUp')}</Button>
      <FormDialog
        form={form}
        open={open}
        title={t('mandates.moveUpTitle')}
        confirmLabel={t('mandates.moveUp')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('mandates.moveUpText')}</p>
        <PersonField field={form.field('personId')} typed={form.rhf.watch('personId')} />
        <SelectField
          label={t('mandates.faction')}
          options={[
            { value: '', label: t('mandates.noFaction') },
            ...factions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.field('factionId')}
        />
        <TextField label={t('mandates.startsOn')} type="date" {...form.field('startsOn')} />
      </FormDialog>
    </>
  );
}
