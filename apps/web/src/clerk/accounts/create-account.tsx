import { faultMessage, newLogin, type IssuedStartCode, type StrangerView } from '@gremia/contracts';
import { useDeferredValue, useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useCreateAccount, useStrangers } from '../../api/start-codes';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/text-field';

const typedAccount = z
  .object({ search: z.string(), personId: z.string().min(1, faultMessage('person-missing')), login: newLogin })
  .transform(({ personId, login }) => ({ personId, login }));

interface CreateAccountProps {
  /** A name to begin with, when somebody came here to give this person an account; else null. */
  readonly searched: string | null;
  readonly onIssued: (issued: IssuedStartCode) => void;
}

/** Gives somebody an account: the person, found by their name, and a login, which is proposed. */
export function CreateAccount({ searched, onIssued }: CreateAccountProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(searched !== null);
  const create = useCreateAccount();
  const proposed = useRef('');
  const form = useCheckedForm({
    schema: typedAccount,
    defaultValues: { search: searched ?? '', personId: '', login: '' },
    send: async (account) => {
      const issued = await create.mutateAsync(account);
      form.rhf.reset();
      setOpen(false);
      onIssued(issued);
    },
  });
  const { rhf } = form;
  const found = useStrangers(useDeferredValue(rhf.watch('search').trim()));
  const persons = found.data?.persons ?? NOBODY;
  const everybodyHasOne = found.data?.total === 0 && rhf.watch('search').trim() === '';
  const choose = (personId: string): void => {
    const login = persons.find(({ id }) => id === personId)?.login ?? '';
    rhf.setValue('personId', personId, { shouldValidate: rhf.formState.isSubmitted });
    if (rhf.getValues('login') === proposed.current)
      rhf.setValue('login', login, { shouldValidate: rhf.formState.isSubmitted });
    proposed.current = login;
  };
  // Who is found alone is meant; who is not found any more is not.
  useEffect(() => {
    const chosen = rhf.getValues('personId');
    const only = persons.length === 1 ? (persons[0]?.id ?? '') : '';
    if (only !== '' ? only !== chosen : chosen !== '' && !persons.some(({ id }) => id === chosen)) choose(only);
  });
  return (
    <>
      <Button icon="add" onClick={() => setOpen(true)}>
        {t('accounts.create')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('accounts.createTitle')}
        confirmLabel={t('accounts.createConfirm')}
        className="g-form-dialog"
        onCancel={() => setOpen(false)}
      >
        <p>{t('accounts.createText')}</p>
        {everybodyHasOne && <Alert kind="info" title={t('accounts.everybody')} />}
        <TextField
          label={t('accounts.searchPerson')}
          hint={t('accounts.searchPersonHint')}
          type="search"
          autoComplete="off"
          maxLength={100}
          {...form.field('search')}
        />
        <SelectField
          label={t('accounts.person')}
          hint={found.data?.total === 0 && !everybodyHasOne ? t('accounts.nobodyFound') : undefined}
          options={[{ value: '', label: t('accounts.choosePerson') }, ...persons.map(optionOf)]}
          {...form.field('personId')}
          onChange={({ target }) => choose(target.value)}
        />
        <TextField
          label={t('accounts.login')}
          hint={t('accounts.loginHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          {...form.field('login')}
        />
      </FormDialog>
    </>
  );
}

const NOBODY: readonly StrangerView[] = [];

const optionOf = ({ id, name, committees }: StrangerView): { readonly value: string; readonly label: string } => ({
  value: id,
  label: committees.length === 0 ? name : `${name} (${committees.join(', ')})`,
});
