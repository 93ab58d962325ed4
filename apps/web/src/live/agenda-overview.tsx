import { finalVote, titleOf, type ItemState, type MeetingState } from '@gremia/meeting';
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
        const result = finalVote(state, item)?.result?.label ?? null;
        return (
          <li key={item.itemId} className={`g-agenda__item${current ? ' g-agenda__item--current' : ''}`} aria-current={current ? 'step' : undefined}>
            <span className="g-agenda__number">{item.number}</span>
            <span className="g-agenda__title">
              {titleOf(item)}
              {result !== null && <span className="g-agenda__result">{t('agenda.decided', { label: result })}</span>}
            </span>
            <ItemStanding item={item} current={current} />
          </li>
        );
      })}
    </ol>
  );
}

function ItemStanding({ item, current }: { readonly item: ItemState; readonly current: boolean }): ReactElement {
  const { t } = useTranslation('live');
  if (item.disposition !== null) return <Badge icon="check">{t(`disposition.${item.disposition}`)}</Badge>;
  if (current) return <Badge kind="info">{t('item.current')}</Badge>;
  return <span className="g-muted g-small">{item.public ? t('item.open') : t('item.nonPublic')}</span>;
}
