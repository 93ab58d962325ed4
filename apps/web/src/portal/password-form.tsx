import type { SignIn } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { ProblemAlert } from '../ui/problem-alert';
import { TextField } from '../ui/text-field';

export interface PasswordFormProps {
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onEnter: (input: SignIn) => void;
}

/** Signing in with login and password. */
export function PasswordForm({ error, busy, onEnter }: PasswordFormProps): ReactElement {
  const { t } = useTranslation('portal');
  const form = useForm<SignIn>({ defaultValues: { login: '', password: '' } });
  const { errors } = form.formState;
  return (
    <form className="g-form g-form--narrow" noValidate onSubmit={(event) => void form.handleSubmit(onEnter)(event)}>
      <TextField
        label={t('signIn.login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.login?.message}
        {...form.register('login', { required: t('signIn.required') })}
      />
      <TextField
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...form.register('password', { required: t('signIn.required') })}
      />
      <ProblemAlert error={error} />
      <div>
        <Button type="submit" busy={busy}>
          {t('signIn.button')}
        </Button>
      </div>
    </form>
  );
}
