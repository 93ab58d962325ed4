import type { MinutesObjection } from '@gremia/contracts';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/dates';

interface ObjectionListProps {
  readonly objections: readonly MinutesObjection[];
  /** What can be done about one that nobody has decided. */
  readonly renderOpen?: (objection: MinutesObjection) => ReactNode;
}

/** Who objected to the minutes, and how that was decided. */
export function ObjectionList({ objections, renderOpen }: ObjectionListProps): ReactElement | null {
  const { t } = useTranslation('portal');
  if (objections.length === 0) return null;
  return (
    <ul className="g-list">
      {objections.map((objection) => {
        const { id, by, on, text, late, decision } = objection;
        return (
          <li key={id}>
            <p>
              {t(late ? 'minutes.objectsLate' : 'minutes.objects', { name: by, day: formatDay(on) })}{' '}
              <span lang="de">„{text}“</span>
            </p>
            {decision === null ? (
              <div className="g-row">
                <span>{t('minutes.objectionOpen')}</span>
                {renderOpen?.(objection)}
              </div>
            ) : (
              <p>
                {t(decision.accepted ? 'minutes.objectionAccepted' : 'minutes.objectionRejected', {
                  day: formatDay(decision.on),
                  reference: decision.reference,
                })}{' '}
                {decision.correction !== '' && (
                  <span lang="de">{t('minutes.correction', { text: decision.correction })}</span>
                )}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
