import { amendmentsToPaper, finalVote, unitsOf, type ItemState, type UnitView } from '@gremia/meeting';
import { relateUnits, type UnitRelation } from '@gremia/resolution';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemAmendments } from '../../live/item-amendments';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { ProblemAlert } from '../../answers/problem-alert';
import { useUnitWords } from '../../paper-reading/synopsis/use-unit-words';
import { MergeNotes } from './merge-notes';
import { RegroupDialog } from './regroup-dialog';
import { SettleDialog } from './settle-dialog';
import { Settlements } from './settlements';
import { UnitConsequence } from './unit-consequence';

/**
 * The amendments point by point: what is open can be voted on in another order or together, or be taken over by the
 * mover of the paper.
 */
export function UnitsPanel({
  meeting,
  item,
}: {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
}): ReactElement | null {
  const { t } = useTranslation('chair');
  const { run, busy, error, clear } = useCommand(meeting);
  const [takingOver, setTakingOver] = useState<UnitView | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { text } = item;
  const amendments = amendmentsToPaper(meeting.state, item);
  const relations = useMemo(
    () => (text === null || text.base === null ? [] : relateUnits(text.base, amendments)),
    [text, amendments],
  );
  const words = useUnitWords(amendments);
  const units = unitsOf(meeting.state, item.itemId);
  if (units.length === 0) return null;
  const free = meeting.state.phase === 'running' && meeting.state.currentVoteId === null;
  const open = units.filter(({ state }) => state === 'open');
  const arrangeable = free && finalVote(meeting.state, item) === null;
  const vote = (unitIds: readonly string[]): void =>
    void run({
      kind: 'open-vote',
      voteId: uuid(),
      itemId: item.itemId,
      subject: { kind: 'unit', unitIds: [...unitIds] },
    });
  const openOf = (amendmentId: string): readonly UnitView[] =>
    open.filter((unit) => unit.amendmentId === amendmentId && unit.jointly.length === 0 && !unit.outdated);

  return (
    <div className="g-stack">
      <ItemAmendments
        state={meeting.state}
        item={item}
        note={(unit) =>
          unit.waitsFor !== null ? (
            <p className="g-units__note">{t('units.first', { name: unit.waitsFor })}</p>
          ) : (
            unit.state === 'open' && (
              <UnitConsequence unit={unit} open={open} relations={relations} amendments={amendments} />
            )
          )
        }
        below={(amendmentId) =>
          arrangeable &&
          !units.some((unit) => unit.amendmentId === amendmentId && (unit.outdated || unit.waitsFor !== null)) && (
            <div className="g-row">
              {openOf(amendmentId).length > 1 && (
                <Button
                  variant="tertiary"
                  small
                  inactive={busy}
                  onClick={() => vote(openOf(amendmentId).map(({ unitId }) => unitId))}
                >
                  {t('units.together')}
                  <span className="g-said">– {openOf(amendmentId)[0]?.amendmentNo}</span>
                </Button>
              )}
              <RegroupDialog meeting={meeting} item={item} amendmentId={amendmentId} />
            </div>
          )
        }
        actions={(unit) =>
          unit.state === 'open' &&
          unit.jointly.length === 0 &&
          unit.waitsFor === null &&
          !unit.outdated &&
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
      {arrangeable && (
        <Conflicts relations={relations} open={open}>
          {(pair) => (
            <SettleDialog
              meeting={meeting}
              item={item}
              units={pair}
              names={words.names(pair.map(({ unitId }) => unitId))}
            />
          )}
        </Conflicts>
      )}
      <Settlements meeting={meeting} item={item} free={free} />
      {arrangeable && <MergeNotes meeting={meeting} item={item} amendments={amendments} relations={relations} />}
      {takingOver === null && !leaving && <ProblemAlert error={error} />}
      {free && open.length > 0 && (
        <div className="g-actions">
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
          void run({ kind: 'take-over-unit', itemId: item.itemId, unitId: takingOver?.unitId ?? '' }).then(
            (done) => done && setTakingOver(null),
          )
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
          void run({
            kind: 'open-vote',
            voteId: uuid(),
            itemId: item.itemId,
            subject: { kind: 'main', leaveOpen: true },
          }).then((done) => done && setLeaving(false))
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

interface ConflictsProps {
  readonly relations: readonly UnitRelation[];
  readonly open: readonly UnitView[];
  readonly children: (pair: readonly UnitView[]) => ReactElement;
}

/** Pairs of open changes that exclude each other, each with a way out. */
function Conflicts({ relations, open, children }: ConflictsProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const pairs = relations
    .filter(({ kind }) => kind === 'excludes')
    .map(({ units }) =>
      open.filter((unit) => units.includes(unit.unitId) && unit.jointly.length === 0 && unit.waitsFor === null),
    )
    .filter((pair) => pair.length === 2);
  if (pairs.length === 0) return null;
  return (
    <div>
      <h3 className="g-h3">{t('settle.conflicts')}</h3>
      <ul className="g-units">
        {pairs.map((pair) => (
          <li key={pair.map(({ unitId }) => unitId).join(' ')} className="g-units__unit">
            <span>{t('settle.pair', { first: pair[0]?.name ?? '', second: pair[1]?.name ?? '' })}</span>
            {children(pair)}
          </li>
        ))}
      </ul>
    </div>
  );
}
