import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallItem } from '../scene-of';

/** Who stands in a title already is not named again beside it. */
export const notInTitle = (names: readonly string[], title: string): readonly string[] =>
  names.filter((name) => !title.includes(name));

/** Which item it is, small above what happens in it. */
export function ItemHead({ item, large = false }: { readonly item: HallItem; readonly large?: boolean }): ReactElement {
  const { t } = useTranslation('hall');
  const originators = notInTitle(item.originators, item.title);
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
