import type { SignIn } from '@gremia/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDemonstration, useSession, useSignIn } from '../api/session';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { ProblemAlert } from '../ui/problem-alert';
import { Section } from '../ui/section';
import { TextField } from '../ui/text-field';
import { DemonstrationAccounts } from './demonstration-accounts';
import { landingPage } from './landing-page';

export function SignInPage(): ReactElement {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { weiter, fehlt } = useSearch({ from: '/shell/anmelden' });
  const person = useSession().data?.person ?? null;
  const demonstration = useDemonstration();
  const signIn = useSignIn();
  const form = useForm<SignIn>({ defaultValues: { login: '', password: '' } });
  const { errors } = form.formState;
  const enter = (input: SignIn): void =>
    signIn.mutate(input, {
      onSuccess: (entered) => void navigate({ href: ownAddress(weiter) ?? landingPage(entered), replace: true }),
    });
  const accounts = demonstration.data?.accounts ?? [];
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')}>
      {fehlt !== undefined && <Alert kind="warning" title={t('signIn.missingRight')} />}
      {fehlt === undefined && weiter !== undefined && <Alert kind="info" title={t('signIn.needed')} />}
      {person !== null && <p>{t('signIn.signedIn', { name: person.name })}</p>}
      <form className="g-form g-form--narrow" noValidate onSubmit={(event) => void form.handleSubmit(enter)(event)}>
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
        <ProblemAlert error={signIn.error} />
        <div>
          <Button type="submit" busy={signIn.isPending}>
            {t('signIn.button')}
          </Button>
        </div>
      </form>
      {accounts.length > 0 && (
        <Section title={t('signIn.demonstration')}>
          <DemonstrationAccounts accounts={accounts} busy={signIn.isPending} onChoose={enter} />
        </Section>
      )}
    </Page>
  );
}

/** Only a path of this application: an address in the query string must not lead people elsewhere. */
export const ownAddress = (address: string | undefined): string | null =>
  address !== undefined && /^\/(?![/\\])/u.test(address) ? address : null;
