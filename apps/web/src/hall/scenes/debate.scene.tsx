import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Paged } from '../../ui/fit/paged';
import type { HallSceneOf } from '../scene-of';
import { ItemHead } from './item-head';

/** A paper is debated: what it is, and which amendments are on the table. */
export function DebateScene({ item, amendments }: HallSceneOf<'debate'>): ReactElement {
  const { t } = useTranslation('hall');
  if (amendments.length === 0)
    return (
      <div className="hall-scene hall-scene--middle">
        <ItemHead item={item} large />
      </div>
    );
  return (
    <div className="hall-scene">
      <ItemHead item={item} large />
      <Paged label={t('amendments')} pageOf={(page, pages) => t('page', { page, pages })} most={1}>
        <ul className="hall-list">
          {amendments.map(({ id, no, title, originators }) => (
            <li key={id}>
              <strong>{no}</strong> {title}
              {originators.length > 0 && (
                <span className="hall-list__by"> {t('by', { names: originators.join(', ') })}</span>
              )}
            </li>
          ))}
        </ul>
      </Paged>
    </div>
  );
}
