import type { DoubtfulCorrection } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import { CheckField } from '../../ui/choice-field';

const SHOWN = 12;

export interface DoubtListProps {
  readonly doubts: readonly DoubtfulCorrection[];
  readonly confirmed: boolean;
  readonly error: string | undefined;
  readonly onConfirm: (confirmed: boolean) => void;
}

/** What of a correction looks like more than spelling, and the confirmation that the meaning stays. */
export function DoubtList({ doubts, confirmed, error, onConfirm }: DoubtListProps): ReactElement | null {
  const { t } = useTranslation('correction');
  if (doubts.length === 0) return null;
  const change = ({ before, after }: DoubtfulCorrection): string => {
    if (before === '') return t('doubts.inserted', { after });
    return after === '' ? t('doubts.struck', { before }) : t('doubts.replaced', { before, after });
  };
  return (
    <Alert kind="warning" title={t('doubts.title')} role="status">
      <p>{t('doubts.text')}</p>
      <ul className="g-list">
        {doubts.slice(0, SHOWN).map((doubt, index) => (
          <li key={index} className="g-break">
            {t(`doubts.${doubt.kind}`, { point: doubt.point, change: change(doubt) })}
          </li>
        ))}
        {doubts.length > SHOWN && <li>{t('doubts.more', { count: doubts.length - SHOWN })}</li>}
      </ul>
      <CheckField
        label={t('doubts.confirm')}
        checked={confirmed}
        error={error}
        onChange={(event) => onConfirm(event.target.checked)}
      />
    </Alert>
  );
}
