import type { UnitId, UnitRelation } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { Icon, type IconName } from '../../ui/icon';
import type { UnitWords } from './use-unit-words';

export interface UnitNote {
  readonly icon: IconName;
  readonly text: string;
}

const ICONS = {
  identical: 'check',
  excludes: 'warning',
  'same-place': 'info',
  touches: 'info',
} as const satisfies Record<UnitRelation['kind'], IconName>;

/** What is to be said of units at one place: their relations, seen from them. */
export const relationNotes = (
  relations: readonly UnitRelation[],
  unitIds: readonly UnitId[],
  words: UnitWords,
): readonly UnitNote[] =>
  unitIds.flatMap((unitId) =>
    relations.flatMap((relation) =>
      relation.units.includes(unitId) ? [{ icon: ICONS[relation.kind], text: words.relation(relation, unitId) }] : [],
    ),
  );

export const pairNotes = (relations: readonly UnitRelation[], words: UnitWords): readonly UnitNote[] =>
  relations.map((relation) => ({ icon: ICONS[relation.kind], text: words.pair(relation) }));

export function UnitNotes({ notes }: { readonly notes: readonly UnitNote[] }): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <ul className="g-unit-notes">
      {notes.map(({ icon, text }) => (
        <li key={text} className="g-unit-notes__note">
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
