import { changeContact, type PersonRecord } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeContact } from '../../api/person-records';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

/** How a person is reached. */
export function ChangeContact({ person }: { readonly person: PersonRecord }): ReactElement {
  const { t } = useTranslation('persons');
  const [open, setOpen] = useState(false);
  const change = useChangeContact(person.id);
  const form = useCheckedForm({
    schema: changeContact,
    defaultValues: { email: person.email ?? '' },
    send: async ({ email }) => {
      await change.mutateAsync(email ?? '');
      form.rhf.reset({ email: email ?? '' });
      setOpen(false);
    },
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('contact.open')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('contact.title', { name: person.name })}
        confirmLabel={t('contact.confirm')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('contact.text')}</p>
        <TextField label={t('email')} type="email" optional autoComplete="off" {...form.field('email')} />
      </FormDialog>
    </>
  );
}
