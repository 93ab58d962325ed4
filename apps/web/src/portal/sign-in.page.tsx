import type { SignIn } from '@gremia/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDemonstration, useSession, useSignIn, useSignInWays } from '../api/session';
import { Alert } from '../ui/alert';
import { Page } from '../ui/page';
import { QueryView } from '../answers/query-view';
import { Section } from '../ui/section';
import { DemonstrationAccounts } from './demonstration-accounts';
import { findLandingPage } from './landing-page';
import { OtherWays } from './other-ways';
import { ownAddress } from './own-address';
import { PasswordForm } from './password-form';

export function SignInPage(): ReactElement {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { weiter, fehlt, fehler, fertig } = useSearch({ from: '/shell/anmelden' });
  const session = useSession().data;
  const person = session?.person ?? null;
  const demonstration = useDemonstration();
  const signIn = useSignIn();
  const ways = useSignInWays();
  const enter = (input: SignIn): void =>
    signIn.mutate(input, {
      onSuccess: (entered) => {
        const goal = ownAddress(weiter);
        const found = goal === null ? findLandingPage(entered) : Promise.resolve(goal);
        void found.then((href) => navigate({ href, replace: true }));
      },
    });
  // Whoever comes back from a service of others goes on to their own page.
  useEffect(() => {
    if (fertig === undefined || session === undefined || session.person === null) return;
    void findLandingPage(session).then((href) => navigate({ href, replace: true }));
  }, [fertig, session, navigate]);
  const accounts = demonstration.data?.accounts ?? [];
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')}>
      {fehlt !== undefined && <Alert kind="warning" title={t('signIn.missingRight')} />}
      {fehlt === undefined && weiter !== undefined && <Alert kind="info" title={t('signIn.needed')} />}
      {person !== null && <p>{t('signIn.signedIn', { name: person.name })}</p>}
      {fehler !== undefined && <Alert kind="danger" title={t(`signIn.failed.${fehler}`)} />}
      <QueryView query={ways}>
        {({ ways: offered }) => (
          <>
            {offered.some(({ form }) => form === 'password') && (
              <PasswordForm error={signIn.error} busy={signIn.isPending} onEnter={enter} />
            )}
            <p>
              {t('signIn.startCodeText')}{' '}
              <Link className="kern-link" to="/anmelden/startcode">
                {t('signIn.startCode')}
              </Link>
            </p>
            <OtherWays offers={offered} goal={ownAddress(weiter)} />
          </>
        )}
      </QueryView>
      {accounts.length > 0 && (
        <Section title={t('signIn.demonstration')}>
          <DemonstrationAccounts accounts={accounts} busy={signIn.isPending} onChoose={enter} />
        </Section>
      )}
    </Page>
  );
}
