import { signIn, type SignIn } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { ProblemAlert } from '../answers/problem-alert';
import { TextField } from '../ui/text-field';
import { LoginField } from './login-field';

export interface PasswordFormProps {
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onEnter: (input: SignIn) => void;
}

/** Signing in with login and password. */
export function PasswordForm({ error, busy, onEnter }: PasswordFormProps): ReactElement {
  const { t } = useTranslation('portal');
  const form = useCheckedForm({
    schema: signIn,
    defaultValues: { login: '', password: '' },
    // What becomes of it is told by the page, for every way of signing in.
    send: (input) => Promise.resolve(onEnter(input)),
  });
  return (
    <Form form={form} className="g-form g-form--narrow" mayBeLeft>
      <LoginField {...form.field('login')} />
      <TextField
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        {...form.field('password')}
      />
      <ProblemAlert error={error} />
      <div>
        <Button type="submit" busy={busy}>
          {t('signIn.button')}
        </Button>
      </div>
    </Form>
  );
}
