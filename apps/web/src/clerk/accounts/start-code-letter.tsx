import type { IssuedStartCode } from '@gremia/contracts';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMunicipality } from '../../api/bodies';
import { formatInstant } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { ClerkPage } from '../clerk-page';

interface StartCodeLetterProps {
  readonly issued: IssuedStartCode;
  readonly onDone: () => void;
}

/** The letter with a start code: it can be seen and printed now, and never again. */
export function StartCodeLetter({ issued, onDone }: StartCodeLetterProps): ReactElement {
  const { t } = useTranslation('clerk');
  const municipality = useMunicipality().data?.name ?? '';
  const page = useRef<HTMLDivElement>(null);
  // It takes the place of a page without a change of the address.
  useEffect(() => page.current?.querySelector('h1')?.focus(), []);
  return (
    <div ref={page}>
      <ClerkPage
        title={t('letter.title', { name: issued.name })}
        preline={municipality}
        actions={
          <>
            <Button onClick={() => window.print()}>{t('letter.print')}</Button>
            <Button variant="secondary" onClick={onDone}>
              {t('letter.done')}
            </Button>
          </>
        }
      >
        <Alert kind="warning" className="g-no-print" title={t('letter.once')}>
          {t('letter.onceText')}
        </Alert>
        <div className="g-stack clerk-letter">
          <p>{t('letter.greeting', { name: issued.name })}</p>
          <p>{t('letter.text')}</p>
          <Facts
            facts={[
              [t('letter.address'), `${window.location.origin}/anmelden/startcode`],
              [t('accounts.login'), issued.login],
              [t('letter.code'), <span className="clerk-letter__code">{issued.code}</span>],
              [t('letter.until'), formatInstant(issued.expiresAt)],
            ]}
          />
          <p>{t('letter.how')}</p>
          <p>{t('letter.keep')}</p>
        </div>
      </ClerkPage>
    </div>
  );
}
