import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLongDate, formatTime } from '../../i18n/dates';
import type { HallSceneOf } from '../scene-of';
import { Notice } from './notice';

/** Before the opening: when and where it begins. */
export function BeforeScene({ begins, place }: HallSceneOf<'before'>): ReactElement {
  const { t } = useTranslation('hall');
  return (
    <Notice title={t('planned')}>
      {begins !== null && (
        <>
          <p className="hall-notice__large">{t('begins', { at: formatTime(begins) })}</p>
          <p>{formatLongDate(begins)}</p>
        </>
      )}
      {place !== '' && <p>{place}</p>}
    </Notice>
  );
}
