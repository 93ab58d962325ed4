import { finalVote, pointsOf, topPoints, type ItemState } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { ProblemAlert } from '../../answers/problem-alert';
import { useWords } from '../../i18n/use-words';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/choice-field';
import { POINTS_WORDS } from './points-words';

interface PointsPanelProps {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
}

/** Which points of the text are voted on one by one, how each stands, and which are put to one vote after all. */
export function PointsPanel({ meeting, item }: PointsPanelProps): ReactElement | null {
  const { state } = meeting;
  const { itemId } = item;
  const words = useWords(POINTS_WORDS);
  const { run, busy, error } = useCommand(meeting);
  const [picked, setPicked] = useState<readonly string[]>(item.parted ?? []);
  const top = topPoints(state, itemId);
  const points = pointsOf(state, itemId);
  const isFree = state.phase === 'running' && state.currentVoteId === null && finalVote(state, item) === null;
  if (top.length < 2 || (!isFree && points.length === 0)) return null;
  const part = (pointIds: readonly string[]): void =>
    void run({ kind: 'part-points', itemId, pointIds: [...pointIds] });
  const open = points.filter((point) => point.state === 'open');
  return (
    <details className="g-disclosure" open={points.length > 0}>
      <summary>{words.summary}</summary>
      <div className="g-stack">
        <ProblemAlert error={error} />
        {points.length > 0 && (
          <ul className="g-list" aria-label={words.legend}>
            {points.map(({ pointId, label, state: standing }) => (
              <li key={pointId}>
                <strong>{label}</strong> · {words.standing[standing]}
              </li>
            ))}
          </ul>
        )}
        {isFree && points.every(({ voteId }) => voteId === null) && (
          <>
            <CheckGroup
              legend={words.legend}
              value={picked}
              options={top.map(({ id, label }) => ({ value: id, label }))}
              onChange={setPicked}
            />
            <p className="kern-body kern-body--small">{words.hint}</p>
            <div className="g-actions">
              <Button variant="secondary" busy={busy} onClick={() => part(top.map(({ id }) => id))}>
                {words.all}
              </Button>
              {picked.length > 0 && (
                <Button variant="secondary" busy={busy} onClick={() => part(picked)}>
                  {words.set}
                </Button>
              )}
              {points.length > 0 && (
                <Button variant="tertiary" busy={busy} onClick={() => part([])}>
                  {words.whole}
                </Button>
              )}
            </div>
          </>
        )}
        {isFree && open.length > 1 && (
          <div>
            <Button
              variant="tertiary"
              busy={busy}
              onClick={() =>
                void run({ kind: 'propose-block', parts: open.map(({ pointId }) => ({ itemId, pointId })) })
              }
            >
              {words.together}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
