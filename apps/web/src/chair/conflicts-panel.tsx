import { findSeat, type ItemState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { ProblemAlert } from '../answers/problem-alert';
import { RareConflicts } from './conflict/rare-conflicts';
import { ConflictForm } from './conflict-form';

/**
 * Who is excluded from the item at hand; the office may enter or lift it, which can be done and undone until the vote.
 */
export function ConflictsPanel({
  meeting,
  item,
}: {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
}): ReactElement {
  const { t } = useTranslation('chair');
  const { t: acts } = useTranslation('acts');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  // They are named where the panel is closed: open it would push attendance off the screen.
  const names = item.conflicted.map((personId) => findSeat(state, personId)?.name ?? '').join(', ');
  return (
    <details className="g-disclosure" data-guide="conflicts">
      <summary>
        {t('conflicts.summary', { count: item.conflicted.length })}
        {names !== '' && <span className="g-conflicts__names">: {names}</span>}
      </summary>
      <div className="g-stack">
        {item.conflicted.length > 0 && (
          <ul className="g-units">
            {item.conflicted.map((personId) => {
              const name = findSeat(state, personId)?.name ?? '';
              return (
                <li key={personId} className="g-units__unit">
                  <span>
                    {name}
                    {item.outOfRoom.includes(personId) && ` – ${acts('conflict.outOfRoom')}`}
                  </span>
                  <Button
                    variant="tertiary"
                    small
                    inactive={busy}
                    onClick={() => void run({ kind: 'lift-conflict', itemId: item.itemId, personId })}
                  >
                    {t('conflicts.lift')}
                    <span className="g-said">– {name}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
        <ProblemAlert error={error} />
        <ConflictForm meeting={meeting} item={item} />
        <RareConflicts meeting={meeting} item={item} />
      </div>
    </details>
  );
}
