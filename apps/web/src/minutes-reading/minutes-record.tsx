import type { MinutesRecord } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/dates';

/** Who has signed the minutes, and how the body approved them; nothing before that. */
export function MinutesRecordView({
  record: { signatures, approval },
}: {
  readonly record: MinutesRecord;
}): ReactElement | null {
  const { t } = useTranslation('portal');
  if (signatures.length === 0 && approval === null) return null;
  const names = signatures.map(({ role, name, on }) => `${name} (${t(`minutes.signedAs.${role}`)}, ${formatDay(on)})`);
  return (
    <>
      {signatures.length > 0 && <p className="g-small">{t('minutes.signedBy', { names: names.join('; ') })}</p>}
      {approval !== null && (
        <p className="g-small">
          {t('minutes.approvedBy', { day: formatDay(approval.on), reference: approval.reference })} {approval.sentence}
        </p>
      )}
      {approval !== null && approval.objections !== '' && (
        <p className="g-small">{t('minutes.objections', { objections: approval.objections })}</p>
      )}
    </>
  );
}
