import type { Seat } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollCallNote } from './roll-call-notes';

const MARKS: Readonly<Record<RollCallNote, string>> = { hall: '✓', excused: '–', unexcused: '✕' };

interface RollCallNameProps {
  readonly seat: Seat;
  readonly isHere: boolean;
  /** What is noted, or was tapped and can still be taken back; null: nothing. */
  readonly note: RollCallNote | null;
  readonly isHeld: boolean;
  readonly onTap: () => void;
}

/** The list is in the order of family names: they are what the eye looks for. */
function SortedName({ seat: { name, familyName } }: { readonly seat: Seat }): ReactElement | string {
  if (familyName === undefined || !name.endsWith(familyName)) return name;
  return (
    <>
      {name.slice(0, -familyName.length)}
      <strong>{familyName}</strong>
    </>
  );
}

/** One name of the roll call. Who is here already cannot be tapped away. */
export function RollCallName({ seat, isHere, note, isHeld, onTap }: RollCallNameProps): ReactElement {
  const { t } = useTranslation('chair');
  const word = note === null || note === 'hall' ? null : t(`presence.${note}`);
  return (
    <li>
      <button
        type="button"
        className={`g-roll-call__name${isHeld ? ' g-roll-call__name--held' : ''}`}
        aria-pressed={isHere || isHeld}
        aria-disabled={isHere || undefined}
        onClick={() => {
          if (!isHere) onTap();
        }}
      >
        <span className="g-roll-call__mark" aria-hidden="true">
          {note === null ? '' : MARKS[note]}
        </span>
        <span>
          <SortedName seat={seat} />
          <span className="g-roll-call__more">
            {seat.faction !== null && <span className="g-roll-call__faction">{seat.faction} </span>}
            {word}
          </span>
        </span>
      </button>
    </li>
  );
}
