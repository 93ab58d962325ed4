import { END_REASONS, faultMessage, type EndOfSeat, typedDay } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useEndSeat } from '../../api/seats';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { personByName } from '../mandates/find-person';
import { PersonField } from '../mandates/person-field';
import type { RunningSeat } from './seat-acts';
import { idOrNull } from './typed-place';

const successor = z.object({ personId: personByName(), factionId: idOrNull, startsOn: typedDay });

/** Of who follows nothing is asked while the seat stays free. */
const typedEnd = z
  .object({
    endsOn: typedDay,
    reason: z.string().pipe(z.enum(END_REASONS, { error: faultMessage('reason-missing') })),
    note: z.string().trim().max(300),
    whether: z.enum(['open', 'named']),
    successor: z.object({ personId: z.string(), factionId: z.string(), startsOn: z.string() }),
  })
  .transform(({ whether, ...end }) => ({ ...end, successor: whether === 'open' ? null : end.successor }))
  .pipe(
    z.object({
      endsOn: typedDay,
      reason: z.enum(END_REASONS),
      note: z.string(),
      successor: successor.nullable(),
    }),
  );

/** A seat ends with a day, for a reason; who follows may be entered with it. */
export function EndSeat({ seat, name }: { readonly seat: RunningSeat; readonly name: string }): ReactElement {
  const { t } = useTranslation('persons');
  const [open, setOpen] = useState(false);
  const end = useEndSeat(seat.id);
  const form = useCheckedForm({
    schema: typedEnd,
    defaultValues: {
      endsOn: '',
      reason: '',
      note: '',
      whether: 'open' as 'open' | 'named',
      successor: { personId: '', factionId: seat.factionId ?? '', startsOn: '' },
    },
    send: async (sent: EndOfSeat) => {
      await end.mutateAsync(sent);
      form.rhf.reset();
      setOpen(false);
    },
  });
  const named = form.rhf.watch('whether') === 'named';
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t('seat.end')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('seat.endTitle', { name })}
        confirmLabel={t('seat.end')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('seat.endText')}</p>
        <TextField label={t('seat.endsOn')} hint={t('seat.takeBack')} type="date" {...form.field('endsOn')} />
        <SelectField
          label={t('seat.reason')}
          options={[
            { value: '', label: t('seat.choose') },
            ...END_REASONS.map((value) => ({ value, label: t(`seat.reasons.${value}`) })),
          ]}
          {...form.field('reason')}
        />
        <TextField label={t('seat.note')} optional maxLength={300} {...form.field('note')} />
        <RadioGroup
          legend={t('seat.successor')}
          options={[
            { value: 'open', label: t('seat.successorOpen') },
            { value: 'named', label: t('seat.successorNamed') },
          ]}
          {...form.choice('whether')}
        />
        {named && (
          <>
            <p className="g-small">{t('seat.successorMissing')}</p>
            <PersonField field={form.field('successor.personId')} typed={form.rhf.watch('successor.personId')} />
            <TextField label={t('seat.successorStart')} type="date" {...form.field('successor.startsOn')} />
          </>
        )}
      </FormDialog>
    </>
  );
}
