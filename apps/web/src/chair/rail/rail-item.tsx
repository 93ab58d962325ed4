import { decidedLabel, titleOf, type ItemState, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/dates';
import { shortDuration } from '../../i18n/durations';
import { AgendaStanding } from '../../live/agenda-overview';
import type { LiveTranslate } from '../../live/announcements';
import { minutesBetween, useServerNow } from '../../live/use-server-now';
import { Button } from '../../ui/button';

interface RailItemProps {
  readonly state: MeetingState;
  readonly item: ItemState;
  readonly clockOffset: number;
  /** How many open items come before it: 0 is the next one. -1: it does not come any more. */
  readonly turn: number;
  /** When it was planned to begin, as an instant; null where nothing is planned. */
  readonly planned: string | null;
  /** null: it cannot be called now. */
  readonly onCall: (() => void) | null;
}

/** One item of the rail: number, title, what has become of it and when. */
export function RailItem({ state, item, clockOffset, turn, planned, onCall }: RailItemProps): ReactElement {
  const { t } = useTranslation('chair');
  const { t: words } = useTranslation('live');
  const isCurrent = item.itemId === state.currentItemId;
  const look = isCurrent ? 'current' : item.closedAt !== null ? 'done' : 'coming';
  return (
    <li
      className={`g-rail__item g-rail__item--${look}`}
      aria-current={isCurrent ? 'step' : undefined}
      data-next={turn === 0 || undefined}
    >
      <span className="g-rail__number">{item.number}</span>
      <span className="g-rail__words">
        <span className="g-rail__title" title={titleOf(item)}>
          {titleOf(item)}
        </span>
        <span className="g-rail__line">
          {item.closedAt === null && <AgendaStanding state={state} item={item} />}
          {isCurrent && <RunningSince item={item} clockOffset={clockOffset} />}
          {!isCurrent && item.closedAt === null && planned !== null && (
            <span className="g-rail__time">{t('rail.planned', { time: formatTime(planned) })}</span>
          )}
          {item.closedAt !== null && (
            <>
              <span className="g-agenda__result">{becameOf(state, item, words)}</span>
              <span className="g-rail__time">{formatTime(item.closedAt)}</span>
            </>
          )}
          {(turn === 0 || turn === 1) && (
            <span className="g-rail__turn">{t(turn === 0 ? 'rail.next' : 'rail.afterNext')}</span>
          )}
        </span>
      </span>
      {onCall !== null && (
        <Button variant="tertiary" small icon="arrow-forward" iconOnly onClick={onCall}>
          {`${t('agenda.call')} – ${item.number}`}
        </Button>
      )}
    </li>
  );
}

/** The result alone where there is one: that the item is done is seen. */
const becameOf = (state: MeetingState, item: ItemState, t: LiveTranslate): string =>
  decidedLabel(state, item) ?? t(`disposition.${item.disposition ?? 'done'}`);

function RunningSince({
  item,
  clockOffset,
}: {
  readonly item: ItemState;
  readonly clockOffset: number;
}): ReactElement | null {
  const { t } = useTranslation('chair');
  const now = useServerNow(clockOffset);
  if (item.calledAt === null) return null;
  const minutes = minutesBetween(item.calledAt, now);
  return (
    <span className="g-rail__time g-rail__time--now">
      {t('rail.running', { time: formatTime(item.calledAt), duration: shortDuration(minutes) })}
    </span>
  );
}
