import { newPerson, typedDay } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useCommittees } from '../../api/bodies';
import { useEnterPerson } from '../../api/person-records';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/text-field';
import { AlikePersons } from './alike-persons';
import { FollowsField } from './follows-field';
import { PlaceFields } from './place-fields';
import { idOrNull, typedPlace, USUAL_PLACE } from './typed-place';

const typedSeat = z.object({ ...typedPlace, committeeId: z.uuid(), follows: idOrNull, startsOn: typedDay });

/** Without a body nothing of a seat is asked. */
const typedPerson = newPerson.omit({ seat: true }).extend({
  seat: z
    .object({
      committeeId: z.string(),
      factionId: z.string(),
      function: typedPlace.function,
      voting: z.boolean(),
      follows: z.string(),
      startsOn: z.string(),
    })
    .transform((seat) => (seat.committeeId === '' ? null : seat))
    .pipe(typedSeat.nullable()),
});

interface PersonFormProps {
  /** The body that somebody comes from, the seat to follow into, and the Fraktion of that; '' for none. */
  readonly committeeId: string;
  readonly follows: string;
  readonly factionId: string;
  readonly onEntered: (id: string) => void;
}

/** Enters a person, with what they are in a body. Who may be known already is shown while the name is typed. */
export function PersonForm({ committeeId, follows, factionId, onEntered }: PersonFormProps): ReactElement {
  const { t } = useTranslation('persons');
  const committees = useCommittees().data?.committees ?? [];
  const enter = useEnterPerson();
  const form = useCheckedForm({
    schema: typedPerson,
    defaultValues: {
      title: '',
      givenName: '',
      familyName: '',
      email: '',
      another: false,
      seat: { ...USUAL_PLACE, committeeId, follows, factionId, startsOn: '' },
    },
    send: async (person) => {
      const { id } = await enter.mutateAsync(person);
      form.rhf.reset();
      onEntered(id);
    },
  });
  const body = form.rhf.watch('seat.committeeId');
  const committee = form.field('seat.committeeId');
  return (
    <Form form={form}>
      <TextField
        label={t('titlePart')}
        hint={t('titleHint')}
        optional
        autoComplete="off"
        maxLength={60}
        {...form.field('title')}
      />
      <TextField label={t('givenName')} autoComplete="off" maxLength={100} {...form.field('givenName')} />
      <TextField label={t('familyName')} autoComplete="off" maxLength={100} {...form.field('familyName')} />
      <AlikePersons
        givenName={form.rhf.watch('givenName')}
        familyName={form.rhf.watch('familyName')}
        another={form.choice('another')}
      />
      <TextField label={t('email')} type="email" optional autoComplete="off" {...form.field('email')} />
      <SelectField
        label={t('enter.place')}
        hint={t('enter.placeHint')}
        options={[
          { value: '', label: t('enter.noCommittee') },
          ...committees.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...committee}
        onChange={(event) => {
          form.rhf.setValue('seat.follows', '');
          void committee.onChange(event);
        }}
      />
      {body !== '' && (
        <>
          <FollowsField
            committeeId={body}
            field={form.field('seat.follows')}
            onFollow={(id) => form.rhf.setValue('seat.factionId', id)}
          />
          <PlaceFields
            role={form.choice('seat.function')}
            voting={form.choice('seat.voting')}
            faction={form.field('seat.factionId')}
          />
          <TextField label={t('seat.startsOn')} type="date" {...form.field('seat.startsOn')} />
        </>
      )}
      <div className="g-actions">
        <Button type="submit" busy={form.busy}>
          {t('enter.save')}
        </Button>
      </div>
    </Form>
  );
}
