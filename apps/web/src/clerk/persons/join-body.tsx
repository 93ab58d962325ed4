import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { faultMessage, typedDay } from '@gremia/contracts';
import { useCommittees } from '../../api/bodies';
import { useAddSeat } from '../../api/seats';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/text-field';
import { FollowsField } from './follows-field';
import { PlaceFields } from './place-fields';
import { idOrNull, typedPlace, USUAL_PLACE } from './typed-place';

const typedSeat = z.object({
  ...typedPlace,
  committeeId: z.string().min(1, faultMessage('committee-missing')),
  follows: idOrNull,
  startsOn: typedDay,
});

/** A person gets a place in a body, from a day on. */
export function JoinBody({ personId, name }: { readonly personId: string; readonly name: string }): ReactElement {
  const { t } = useTranslation('persons');
  const [open, setOpen] = useState(false);
  const committees = useCommittees().data?.committees ?? [];
  const add = useAddSeat();
  const form = useCheckedForm({
    schema: typedSeat,
    defaultValues: { ...USUAL_PLACE, committeeId: '', follows: '', startsOn: '' },
    pointers: { '/personId': 'committeeId' },
    send: async (seat) => {
      await add.mutateAsync({ ...seat, personId });
      form.rhf.reset();
      setOpen(false);
    },
  });
  const body = form.rhf.watch('committeeId');
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('seat.join')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('seat.joinTitle', { name })}
        confirmLabel={t('seat.join')}
        onCancel={() => setOpen(false)}
      >
        <SelectField
          label={t('seat.committee')}
          options={[
            { value: '', label: t('seat.choose') },
            ...committees.map((committee) => ({ value: committee.id, label: committee.name })),
          ]}
          {...form.field('committeeId')}
        />
        <FollowsField
          committeeId={body}
          field={form.field('follows')}
          onFollow={(id) => form.rhf.setValue('factionId', id)}
        />
        <PlaceFields role={form.choice('function')} voting={form.choice('voting')} faction={form.field('factionId')} />
        <TextField label={t('seat.startsOn')} type="date" {...form.field('startsOn')} />
      </FormDialog>
    </>
  );
}
