import { typedDay } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useAddSeat } from '../../api/seats';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { TextField } from '../../ui/text-field';
import { FollowsField } from '../persons/follows-field';
import { PlaceFields } from '../persons/place-fields';
import { idOrNull, typedPlace, USUAL_PLACE } from '../persons/typed-place';
import { personByName } from './find-person';
import { PersonField } from './person-field';

const typedSeat = z.object({ personId: personByName(), ...typedPlace, follows: idOrNull, startsOn: typedDay });

/** Somebody moves up into a free seat, or is elected into the body, from a day on. */
export function MoveUpDialog({ committeeId }: { readonly committeeId: string }): ReactElement {
  const { t } = useTranslation(['clerk', 'persons']);
  const [open, setOpen] = useState(false);
  const add = useAddSeat();
  const form = useCheckedForm({
    schema: typedSeat,
    defaultValues: { personId: '', ...USUAL_PLACE, follows: '', startsOn: '' },
    send: async (seat) => {
      await add.mutateAsync({ ...seat, committeeId });
      form.rhf.reset();
      setOpen(false);
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('clerk:mandates.moveUp')}</Button>
      <FormDialog
        form={form}
        open={open}
        title={t('clerk:mandates.moveUpTitle')}
        confirmLabel={t('clerk:mandates.moveUp')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('clerk:mandates.moveUpText')}</p>
        <PersonField field={form.field('personId')} typed={form.rhf.watch('personId')} />
        <div>
          <ButtonLink variant="tertiary" to="/verwaltung/personen/neu" search={{ gremium: committeeId }}>
            {t('clerk:mandates.notKnown')}
          </ButtonLink>
        </div>
        <FollowsField
          committeeId={committeeId}
          field={form.field('follows')}
          onFollow={(id) => form.rhf.setValue('factionId', id)}
        />
        <PlaceFields role={form.choice('function')} voting={form.choice('voting')} faction={form.field('factionId')} />
        <TextField label={t('persons:seat.startsOn')} type="date" {...form.field('startsOn')} />
      </FormDialog>
    </>
  );
}
