import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallItem } from '../scene-of';

/** Which item it is, small above what happens in it. */
export function ItemHead({ item, large = false }: { readonly item: HallItem; readonly large?: boolean }): ReactElement {
  const { t } = useTranslation('hall');
  // Who stands in the title already is not named again below it.
  const originators = item.originators.filter((name) => !item.title.includes(name));
  const facts = [
    item.paperNumber === null ? null : t('paper', { number: item.paperNumber }),
    originators.length === 0 ? null : t('by', { names: originators.join(', ') }),
    item.rapporteur === null ? null : t('reports', { name: item.rapporteur }),
  ].filter((fact) => fact !== null);
  return (
    <section className={`hall-item${large ? ' hall-item--large' : ''}`} aria-label={t('item')}>
      <p className="hall-item__number">{item.number}</p>
      <div>
        <h2 className="hall-item__title">{item.title}</h2>
        {facts.length > 0 && <p className="hall-item__facts">{facts.join(' · ')}</p>}
      </div>
    </section>
  );
}
