import { unitsOf, type ItemState, type UnitView } from '@gremia/meeting';
import { relateUnits } from '@gremia/resolution';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemAmendments } from '../live/item-amendments';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { uuid } from '../live/uuid';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ProblemAlert } from '../ui/problem-alert';
import { UnitConsequence } from './unit-consequence';

/** The amendments point by point: what is open can be voted on in another order or together, or be taken over by the mover of the paper. */
export function UnitsPanel({ meeting, item }: { readonly meeting: LiveMeeting; readonly item: ItemState }): ReactElement | null {
  const { t } = useTranslation('chair');
  const { run, busy, error, clear } = useCommand(meeting);
  const [takingOver, setTakingOver] = useState<UnitView | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { text } = item;
  const relations = useMemo(() => (text === null || text.base === null ? [] : relateUnits(text.base, text.amendments)), [text]);
  const units = unitsOf(meeting.state, item.itemId);
  if (units.length === 0) return null;
  const free = meeting.state.phase === 'running' && meeting.state.currentVoteId === null;
  const open = units.filter(({ state }) => state === 'open');
  const vote = (unitIds: readonly string[]): void =>
    void run({ kind: 'open-vote', voteId: uuid(), itemId: item.itemId, subject: { kind: 'unit', unitIds: [...unitIds] } });
  const together = [...new Set(open.map(({ amendmentId }) => amendmentId))]
    .map((amendmentId) => open.filter((unit) => unit.amendmentId === amendmentId))
    .filter((group) => group.length > 1);

  return (
    <div className="g-stack">
      <ItemAmendments
        state={meeting.state}
        item={item}
        note={(unit) => unit.state === 'open' && <UnitConsequence unit={unit} open={open} relations={relations} amendments={text?.amendments ?? []} />}
        actions={(unit) =>
          unit.state === 'open' &&
          free && (
            <>
              <Button variant="secondary" small inactive={busy} onClick={() => vote([unit.unitId])}>
                {t('units.vote')}
                <span className="g-said">– {unit.name}</span>
              </Button>
              <Button variant="tertiary" small onClick={() => setTakingOver(unit)}>
                {t('units.takeOver')}
                <span className="g-said">– {unit.name}</span>
              </Button>
            </>
          )
        }
      />
      {takingOver === null && !leaving && <ProblemAlert error={error} />}
      {free && open.length > 0 && (
        <div className="g-actions">
          {together.map((group) => (
            <Button key={group[0]?.amendmentId} variant="tertiary" onClick={() => vote(group.map(({ unitId }) => unitId))}>
              {t('units.together', { no: group[0]?.amendmentNo ?? '' })}
            </Button>
          ))}
          <Button variant="tertiary" onClick={() => setLeaving(true)}>
            {t('units.leave')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={takingOver !== null}
        title={t('units.takeOverTitle')}
        confirmLabel={t('units.takeOver')}
        busy={busy}
        error={error}
        onConfirm={() =>
          void run({ kind: 'take-over-unit', itemId: item.itemId, unitId: takingOver?.unitId ?? '' }).then((done) => done && setTakingOver(null))
        }
        onCancel={() => {
          clear();
          setTakingOver(null);
        }}
      >
        <p>{t('units.takeOverText', { name: takingOver?.name ?? '' })}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={leaving}
        title={t('units.leaveTitle')}
        confirmLabel={t('units.leaveConfirm')}
        busy={busy}
        error={error}
        onConfirm={() =>
          void run({ kind: 'open-vote', voteId: uuid(), itemId: item.itemId, subject: { kind: 'main', leaveOpen: true } }).then(
            (done) => done && setLeaving(false),
          )
        }
        onCancel={() => {
          clear();
          setLeaving(false);
        }}
      >
        <p>{t('units.leaveText')}</p>
      </ConfirmDialog>
    </div>
  );
}
