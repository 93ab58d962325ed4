import type { ItemState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function HallItem({ item }: { readonly item: ItemState }): ReactElement {
  const { t } = useTranslation('hall');
  const { number, text } = item;
  const by = text === null || text.originators.length === 0 ? null : t('by', { names: text.originators.join(', ') });
  return (
    <section className="hall__item" aria-label={t('item')}>
      <p className="hall__number">{number}</p>
      <div>
        <h2 className="hall__item-title">{text?.title ?? item.title}</h2>
        <p className="hall__facts">
          {[text?.paperNumber === null || text === null ? null : t('paper', { number: text.paperNumber }), by]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </section>
  );
}
