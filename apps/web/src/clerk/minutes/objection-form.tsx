import { raiseObjection, type MinutesView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRaiseObjection } from '../../api/minutes';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { today } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { SelectField, TextArea, TextField } from '../../ui/text-field';

const typedObjection = raiseObjection.omit({ basedOn: true });

/** Notes who objects to signed minutes, on which day and to what. */
export function ObjectionForm({
  meetingId,
  current,
}: {
  readonly meetingId: string;
  readonly current: NonNullable<MinutesView['current']>;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const raise = useRaiseObjection(meetingId);
  const form = useCheckedForm({
    schema: typedObjection,
    defaultValues: { part: 'public', by: '', on: today(), text: '' },
    send: async (sent) => {
      await raise.mutateAsync({ basedOn: current.no, ...sent });
      setOpen(false);
      form.rhf.reset();
    },
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('objections.open')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('objections.title')}
        confirmLabel={t('objections.save')}
        onCancel={() => setOpen(false)}
      >
        {current.nonPublic !== null && (
          <SelectField
            label={t('objections.part')}
            options={[
              { value: 'public', label: t('minutes.publicPart') },
              { value: 'non-public', label: t('minutes.nonPublicPart') },
            ]}
            {...form.field('part')}
          />
        )}
        <TextField label={t('objections.by')} maxLength={200} {...form.field('by')} />
        <TextField label={t('objections.on')} type="date" max={today()} {...form.field('on')} />
        <TextArea label={t('objections.text')} rows={3} maxLength={5_000} {...form.field('text')} />
      </FormDialog>
    </>
  );
}
