import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import { Section } from '../../ui/section';
import type { CheckedReceipt } from './check-receipt';

/** What a receipt proves, what it does not, and what it is kept for. */
export function ReceiptVerdict({
  checked,
  ownKey,
}: {
  readonly checked: CheckedReceipt;
  /** The key came another way than from this page. */
  readonly ownKey: boolean;
}): ReactElement {
  const { t } = useTranslation('dossier');
  if (!checked.holds)
    return (
      <Alert
        kind={checked.why === 'forged' ? 'danger' : 'warning'}
        title={checked.why === 'unsupported' ? t('unsupported') : t(`receipt.${checked.why}`)}
      />
    );
  const { code, kind, at, open, place, size, meetingId } = checked;
  const ballot = kind === 'ballot-cast';
  return (
    <>
      <Alert kind="success" title={t('receipt.holds')}>
        <p>
          {t('receipt.code')} <strong className="g-code">{code}</strong>
        </p>
      </Alert>
      <Section title={t('receipt.proves')}>
        <ul className="g-list">
          <li>{t(ballot ? 'receipt.ballot' : 'receipt.entry', { at: formatInstant(at) })}</li>
          <li>{t(open ? 'receipt.placeOpen' : 'receipt.placeWhole', { place, size })}</li>
          <li>{t(ownKey ? 'receipt.signedOwnKey' : 'receipt.signedPublished')}</li>
        </ul>
      </Section>
      <Section title={t('receipt.notProved')}>
        <ul className="g-list">
          {ballot && <li>{t('receipt.choice')}</li>}
          <li>{t('receipt.rest')}</li>
        </ul>
        <p>
          {t('receipt.keep')}{' '}
          <Link className="kern-link" to="/sitzungen/$id" params={{ id: meetingId }}>
            {t('receipt.meeting')}
          </Link>
        </p>
      </Section>
    </>
  );
}
