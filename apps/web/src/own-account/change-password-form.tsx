import { changePassword, faultMessage, isLogin, type ChangePassword } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useChangePassword } from '../api/own-account';
import { ALL_AT_ONCE } from '../forms/all-at-once';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';

const typedChange = (login: string) =>
  changePassword
    .extend({ repeated: z.string().min(1) })
    .superRefine(({ password, repeated }, context) => {
      const say = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
      if (isLogin(password, login)) say('password', faultMessage('password-is-login'));
      if (repeated !== '' && repeated !== password) say('repeated', faultMessage('passwords-differ'));
    }, ALL_AT_ONCE)
    .transform(({ current, password }): ChangePassword => ({ current, password }));

const EMPTY = { current: '', password: '', repeated: '' };

/** Changes one's own password: the present one, and the new one twice. */
export function ChangePasswordForm({ login }: { readonly login: string }): ReactElement {
  const { t } = useTranslation('account');
  const [changed, setChanged] = useState(false);
  const change = useChangePassword();
  const form = useCheckedForm({
    schema: typedChange(login),
    defaultValues: EMPTY,
    send: async (typed) => {
      setChanged(false);
      await change.mutateAsync(typed);
      form.rhf.reset(EMPTY);
      setChanged(true);
    },
  });
  return (
    <Form form={form} className="g-form g-form--narrow" mayBeLeft>
      <p>{t('changeText')}</p>
      {/* For password managers, which keep it under this name. */}
      <input type="text" name="login" autoComplete="username" value={login} readOnly hidden />
      <TextField label={t('current')} type="password" autoComplete="current-password" {...form.field('current')} />
      <TextField
        label={t('password')}
        hint={t('passwordHint')}
        type="password"
        autoComplete="new-password"
        {...form.field('password')}
      />
      <TextField label={t('repeated')} type="password" autoComplete="new-password" {...form.field('repeated')} />
      <div>
        <Button type="submit" busy={form.busy}>
          {t('confirm')}
        </Button>
      </div>
      <p role="status">{changed ? t('changed') : ''}</p>
    </Form>
  );
}
