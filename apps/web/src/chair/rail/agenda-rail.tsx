import type { MeetingDetail } from '@gremia/contracts';
import { awaitsAgreement, circularAgreed, type ItemState } from '@gremia/meeting';
import { useEffect, useMemo, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { ProblemAlert } from '../../answers/problem-alert';
import { CallDialog } from '../calling/call-dialog';
import { DeskPane } from '../shell/desk-pane';
import { plannedBegins } from './planned-begins';
import { RailItem } from './rail-item';
import { RailProgress } from './rail-progress';

interface AgendaRailProps {
  readonly meeting: LiveMeeting;
  readonly planned: Pick<MeetingDetail, 'startsAt' | 'items'>;
}

/**
 * The agenda as the desk's rail: what is done, what runs, what comes next. Any open item can be called, also out of its
 * turn; that is asked first, for everybody sees it at once.
 */
export function AgendaRail({ meeting, planned }: AgendaRailProps): ReactElement {
  const { t } = useTranslation('chair');
  const begins = useMemo(() => plannedBegins(planned), [planned]);
  const { state } = meeting;
  const { run, busy, error, clear } = useCommand(meeting);
  const [calling, setCalling] = useState<ItemState | null>(null);
  const next = state.items.find(({ closedAt }) => closedAt === null)?.itemId ?? null;
  const pane = useTurnInView(`${state.currentItemId} ${next}`);
  const isFree = state.phase === 'running' && state.currentVoteId === null && !awaitsAgreement(state);
  // Where the members do not let anything be decided without a meeting, nothing comes.
  const isOver = state.circular !== undefined && circularAgreed(state) === false;
  const coming = state.items.filter((item) => !isOver && item.closedAt === null && item.itemId !== state.currentItemId);
  const call = ({ itemId }: ItemState): void =>
    void run({ kind: 'call-item', itemId }).then((done) => done && setCalling(null));
  return (
    <>
      <RailProgress state={state} planned={planned} begins={begins} />
      <DeskPane label={t('desk.agenda')} ref={pane}>
        <ol className="g-rail">
          {state.items.map((item) => (
            <RailItem
              key={item.itemId}
              state={state}
              item={item}
              clockOffset={meeting.clockOffset}
              turn={coming.indexOf(item)}
              planned={begins.get(item.itemId) ?? null}
              onCall={isFree && coming.includes(item) ? () => setCalling(item) : null}
            />
          ))}
        </ol>
      </DeskPane>
      {calling === null && <ProblemAlert error={error} />}
      <CallDialog
        state={state}
        item={calling}
        busy={busy}
        error={error}
        onCall={call}
        onCancel={() => {
          clear();
          setCalling(null);
        }}
      />
    </>
  );
}

/** The item at hand, or else the next one, is always in view and whole; the pane is scrolled, never the page. */
function useTurnInView(turn: string): RefObject<HTMLDivElement | null> {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = pane.current;
    const current =
      list?.querySelector<HTMLElement>('[aria-current]') ?? list?.querySelector<HTMLElement>('[data-next]');
    if (!list || !current || list.scrollHeight <= list.clientHeight) return;
    // The one before it is seen whole, where there is room for both.
    const before = current.previousElementSibling as HTMLElement | null;
    const hasRoom = before !== null && before.offsetHeight + current.offsetHeight <= list.clientHeight;
    list.scrollTop = (hasRoom ? before : current).offsetTop - list.offsetTop;
  }, [turn]);
  return pane;
}
