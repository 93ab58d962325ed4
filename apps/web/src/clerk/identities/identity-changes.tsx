import type { IdentityChange } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant } from '../../i18n/dates';
import { Section } from '../../ui/section';

/** Who linked and removed what, the newest first. */
export function IdentityChanges({ changes }: { readonly changes: readonly IdentityChange[] }): ReactElement | null {
  const { t } = useTranslation('clerk');
  if (changes.length === 0) return null;
  return (
    <Section title={t('identities.changes')}>
      <ul className="g-list">
        {changes.map(({ at, by, change, issuer, subject }) => (
          <li key={`${at} ${issuer} ${subject}`} className="g-break">
            {t(`identities.${change}Line`, {
              at: formatShortInstant(at),
              by: by ?? t('identities.nobody'),
              issuer,
              subject,
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
