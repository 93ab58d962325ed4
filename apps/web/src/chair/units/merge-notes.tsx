import { mergedText, unitsInText, unitsOf, type ItemState } from '@gremia/meeting';
import type { AmendmentText, UnitRelation } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../answers/problem-alert';
import { useUnitWords } from '../../paper-reading/synopsis/use-unit-words';

interface MergeNotesProps {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
  readonly amendments: readonly AmendmentText[];
  readonly relations: readonly UnitRelation[];
}

/**
 * What the chair should read before the final vote: where adopted changes touch, references that lost their point, and
 * the order of new points at one place.
 */
export function MergeNotes({ meeting, item, amendments, relations }: MergeNotesProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const words = useUnitWords(amendments);
  const { run, busy, error } = useCommand(meeting);
  const inText = unitsInText(meeting.state, item);
  const merged = inText.length === 0 ? null : mergedText(meeting.state, item, inText);
  if (merged === null) return null;
  const notes = [
    ...new Set(
      merged.conflicts.filter(({ kind }) => kind !== 'same-place').map((found) => words.conflict(found, merged.points)),
    ),
  ];
  const pairs = relations.filter(
    ({ kind, units }) => kind === 'same-place' && units.every((unitId) => inText.includes(unitId)),
  );
  const names = new Map(unitsOf(meeting.state, item.itemId).map(({ unitId, name }) => [unitId, name]));
  const swap = (first: string, second: string): void => {
    const unitIds = inText.map((unitId) => (unitId === first ? second : unitId === second ? first : unitId));
    void run({ kind: 'order-units', itemId: item.itemId, unitIds });
  };
  if (notes.length === 0 && pairs.length === 0) return null;
  return (
    <div className="g-stack">
      {notes.length > 0 && (
        <Alert kind="warning" title={t('merge.title')}>
          <ul className="g-list">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Alert>
      )}
      {pairs.map(({ units }) => {
        const [first, second] = [...units].sort((x, y) => inText.indexOf(x) - inText.indexOf(y));
        if (first === undefined || second === undefined) return null;
        return (
          <div key={units.join(' ')} className="g-units__unit">
            <span>{t('merge.order', { first: names.get(first) ?? '', second: names.get(second) ?? '' })}</span>
            <Button variant="tertiary" small inactive={busy} onClick={() => swap(first, second)}>
              {t('merge.swap')}
            </Button>
          </div>
        );
      })}
      <ProblemAlert error={error} />
    </div>
  );
}
