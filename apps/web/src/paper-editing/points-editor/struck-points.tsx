import { fullLabel, placesById, walk, type Point } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { restorePoint } from './point-tree';

export interface StruckPointsProps {
  readonly base: readonly Point[];
  readonly points: readonly Point[];
  readonly onChange: (points: readonly Point[]) => void;
}

/**
 * The points of the base that the amendment strikes; each can be taken back in. A point that was struck together with
 * the one above it comes back with that one.
 */
export function StruckPoints({ base, points, onChange }: StruckPointsProps): ReactElement | null {
  const { t } = useTranslation('editor');
  const here = placesById(points);
  const struck = walk(base).filter(
    ({ point, parent }) => !here.has(point.id) && (parent === null || here.has(parent.id)),
  );
  if (struck.length === 0) return null;
  return (
    <div className="g-stack">
      <h4 className="g-h4">{t('amendment.struck')}</h4>
      <ul className="g-actions points-editor__struck">
        {struck.map(({ point: { id } }) => (
          <li key={id}>
            <Button variant="secondary" icon="autorenew" onClick={() => onChange(restorePoint(points, base, id))}>
              {t('amendment.takeBack', { label: fullLabel(base, id) })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
