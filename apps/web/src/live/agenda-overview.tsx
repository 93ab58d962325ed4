import { decidedLabel, isClosed, titleOf, type ItemState, type MeetingState } from '@gremia/meeting';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether, listed } from '../i18n/keep-together';
import type { PaperPath } from '../paper-reading/synopsis/synopsis-source';
import { Badge } from '../ui/badge';

interface AgendaOverviewProps {
  readonly state: MeetingState;
  /** Those of one part of the agenda, where it stands in parts; all of them without. */
  readonly items?: readonly ItemState[];
  /** The paper of an item that the reader may open; null where there is none. */
  readonly paperOf: (item: ItemState) => string | null;
  /** The number of that paper, to be read beside the title; null where there is none. */
  readonly numberOf?: (item: ItemState) => string | null;
  readonly paperPath?: PaperPath;
}

/** The agenda with what has become of each item; the one at hand is marked by word and frame. */
export function AgendaOverview({
  state,
  items = state.items,
  paperOf,
  numberOf = () => null,
  paperPath = '/mitglied/drucksachen/$id',
}: AgendaOverviewProps): ReactElement {
  const { t } = useTranslation('live');
  if (items.length === 0) return <p className="kern-body">{t('agenda.empty')}</p>;
  return (
    <ol className="g-agenda">
      {items.map((item) => {
        const number = numberOf(item);
        const current = item.itemId === state.currentItemId;
        return (
          <li
            key={item.itemId}
            className={`g-agenda__item${current ? ' g-agenda__item--current' : ''}`}
            aria-current={current ? 'step' : undefined}
          >
            <span className="g-agenda__number">{item.number}</span>
            <span className="g-agenda__title">
              <ItemTitle item={item} paperId={paperOf(item)} paperPath={paperPath} />
              {number !== null && <span className="g-agenda__result">{number}</span>}
              <AgendaStanding state={state} item={item} />
              {current && <CurrentBadge />}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function ItemTitle({
  item,
  paperId,
  paperPath,
}: {
  readonly item: ItemState;
  readonly paperId: string | null;
  readonly paperPath: PaperPath;
}): ReactElement | string {
  if (paperId === null) return titleOf(item);
  return (
    <Link className="kern-link" lang="de" to={paperPath} params={{ id: paperId }}>
      {titleOf(item)}
    </Link>
  );
}

/** Marks the item at hand, under its title. */
function CurrentBadge(): ReactElement {
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
  ];
  const why = item.disposition === null || item.disposition === 'done' ? '' : item.note;
  return words.every((word) => word === null) ? null : (
    <>
      <span className="g-agenda__result">{listed(words)}</span>
      {why !== '' && (
        <span className="g-agenda__result" lang="de">
          {keepTogether(why)}
        </span>
      )}
    </>
  );
}
