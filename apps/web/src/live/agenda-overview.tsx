import { decidedLabel, isClosed, titleOf, type ItemState, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/badge';

/** The agenda with what has become of each item; the one at hand is marked by word and frame. */
export function AgendaOverview({ state }: { readonly state: MeetingState }): ReactElement {
  const { t } = useTranslation('live');
  if (state.items.length === 0) return <p className="kern-body">{t('agenda.empty')}</p>;
  return (
    <ol className="g-agenda">
      {state.items.map((item) => {
        const current = item.itemId === state.currentItemId;
        return (
          <li
            key={item.itemId}
            className={`g-agenda__item${current ? ' g-agenda__item--current' : ''}`}
            aria-current={current ? 'step' : undefined}
          >
            <span className="g-agenda__number">{item.number}</span>
            <span className="g-agenda__title">
              {titleOf(item)}
              <AgendaStanding state={state} item={item} />
              {current && <CurrentBadge />}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Marks the item at hand, under its title. */
export function CurrentBadge(): ReactElement {
  const { t } = useTranslation('live');
  return (
    <span className="g-agenda__current">
      <Badge kind="info">{t('item.current')}</Badge>
    </span>
  );
}

/** What has become of an item, in a line under its title. */
export function AgendaStanding({
  state,
  item,
}: {
  readonly state: MeetingState;
  readonly item: ItemState;
}): ReactElement | null {
  const { t } = useTranslation('live');
  const result = decidedLabel(state, item);
  const words = [
    isClosed(item) ? t('item.nonPublic') : null,
    item.disposition === null ? null : t(`disposition.${item.disposition}`),
    result === null ? null : t('agenda.decided', { label: result }),
  ].filter((word) => word !== null);
  return words.length === 0 ? null : <span className="g-agenda__result">{words.join(' · ')}</span>;
}
