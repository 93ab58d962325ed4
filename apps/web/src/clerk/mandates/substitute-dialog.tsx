import { typedDay, type SeatSheet } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useFactions } from '../../api/bodies';
import { useAddSubstitute } from '../../api/seats';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/text-field';
import { personByName } from './find-person';
import { PersonField } from './person-field';

const ALL = 'all';

/** `person:…`, `faction:…` or everybody: for whom somebody may sit. */
const typedSubstitute = z
  .object({ personId: personByName(), whom: z.string(), startsOn: typedDay })
  .transform(({ whom, ...rest }) => ({
    ...rest,
    forPersonId: idAfter('person:', whom),
    factionId: idAfter('faction:', whom),
  }));

const idAfter = (kind: string, typed: string): string | null =>
  typed.startsWith(kind) ? typed.slice(kind.length) : null;

/** Enters who may sit for whom, from a day on. */
export function SubstituteDialog({ sheet }: { readonly sheet: SeatSheet }): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const factions = useFactions().data?.factions ?? [];
  const add = useAddSubstitute(sheet.committeeId);
  const form = useCheckedForm({
    schema: typedSubstitute,
    defaultValues: { personId: '', whom: ALL, startsOn: '' },
    pointers: { '/forPersonId': 'whom' },
    send: async (substitute) => {
      await add.mutateAsync(substitute);
      form.rhf.reset();
      setOpen(false);
    },
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('mandates.addSubstitute')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('mandates.substituteTitle')}
        confirmLabel={t('mandates.addSubstitute')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('mandates.substituteText')}</p>
        <PersonField field={form.field('personId')} typed={form.rhf.watch('personId')} />
        <SelectField
          label={t('mandates.forWhom')}
          options={[
            { value: ALL, label: t('mandates.forAll') },
            ...factions.map(({ id, name }) => ({ value: `faction:${id}`, label: t('mandates.forFaction', { name }) })),
            ...sheet.members
              .filter(({ voting }) => voting)
              .map(({ personId, name }) => ({ value: `person:${personId}`, label: name })),
          ]}
          {...form.field('whom')}
        />
        <TextField label={t('mandates.startsOn')} type="date" {...form.field('startsOn')} />
      </FormDialog>
    </>
  );
}
