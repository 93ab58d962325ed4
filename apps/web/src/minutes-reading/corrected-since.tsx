import type { LaterCorrection } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay, today } from '../i18n/dates';
import { Alert } from '../ui/alert';

export interface CorrectedSinceProps {
  readonly corrections: readonly LaterCorrection[];
  /** A draft can be composed again; any later version stays. */
  readonly draft: boolean;
}

/** Minutes keep the text as it was when they were composed; what was corrected since is said beside them. */
export function CorrectedSince({ corrections, draft }: CorrectedSinceProps): ReactElement | null {
  const { t } = useTranslation('correction');
  if (corrections.length === 0) return null;
  return (
    <Alert kind={draft ? 'warning' : 'info'} title={t('since.title', { count: corrections.length })}>
      <ul className="g-list">
        {corrections.map(({ itemId, number, at, reason }) => (
          <li key={`${itemId} ${at}`} className="g-break">
            {t('since.entry', { number, date: formatShortDay(today(new Date(at))), reason })}
          </li>
        ))}
      </ul>
      <p>{t(draft ? 'since.recompose' : 'since.kept')}</p>
    </Alert>
  );
}
