import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallSceneOf } from '../scene-of';
import { ItemHead } from './item-head';
import { Notice } from './notice';

/** Between two items: what comes next. */
export function BetweenScene({ next }: HallSceneOf<'between'>): ReactElement {
  const { t } = useTranslation('hall');
  if (next === null)
    return (
      <Notice title={t('between')}>
        <p>{t('betweenText')}</p>
      </Notice>
    );
  return (
    <div className="hall-scene hall-scene--middle">
      <p className="hall-tag">{t('next')}</p>
      <ItemHead item={next} large />
    </div>
  );
}
