import { correctName, type PersonRecord } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorrectName } from '../../api/person-records';
import { FormDialog } from '../../forms/form-dialog';
import { reasonText } from '../../forms/reason-text';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const typedName = correctName.extend({ reason: reasonText(300) });

/** A name is put right, or changes; the one before stays on record. */
export function CorrectName({ person }: { readonly person: PersonRecord }): ReactElement {
  const { t } = useTranslation('persons');
  const [open, setOpen] = useState(false);
  const correct = useCorrectName(person.id);
  const { title, givenName, familyName, name } = person;
  const form = useCheckedForm({
    schema: typedName,
    defaultValues: { title: title ?? '', givenName, familyName, reason: '' },
    send: async (sent) => {
      await correct.mutateAsync(sent);
      const { reason: _, ...kept } = sent;
      form.rhf.reset({ ...kept, title: sent.title ?? '', reason: '' });
      setOpen(false);
    },
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('correct.open')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('correct.title', { name })}
        confirmLabel={t('correct.confirm')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('correct.text')}</p>
        <TextField label={t('titlePart')} optional autoComplete="off" maxLength={60} {...form.field('title')} />
        <TextField label={t('givenName')} autoComplete="off" maxLength={100} {...form.field('givenName')} />
        <TextField label={t('familyName')} autoComplete="off" maxLength={100} {...form.field('familyName')} />
        <TextField label={t('correct.reason')} autoComplete="off" maxLength={300} {...form.field('reason')} />
      </FormDialog>
    </>
  );
}
