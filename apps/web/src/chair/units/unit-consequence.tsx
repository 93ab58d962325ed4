import type { UnitView } from '@gremia/meeting';
import type { AmendmentText, UnitRelation } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fallingWith, lesserThan, sameAs } from '../../paper-reading/synopsis/outcome';
import { useUnitWords } from '../../paper-reading/synopsis/use-unit-words';

export interface UnitConsequenceProps {
  readonly unit: UnitView;
  readonly open: readonly UnitView[];
  readonly relations: readonly UnitRelation[];
  readonly amendments: readonly AmendmentText[];
}

/**
 * One short line below a unit: what falls when it is adopted, and whether it should be voted on first. Nothing where it
 * stands for itself.
 */
export function UnitConsequence({
  unit: { unitId },
  open,
  relations,
  amendments,
}: UnitConsequenceProps): ReactElement | null {
  const { t } = useTranslation('synopsis');
  const words = useUnitWords(amendments);
  const ids = new Set(open.map((each) => each.unitId));
  const said = [
    { key: 'further', units: lesserThan(relations, unitId, ids) },
    { key: 'falls', units: fallingWith(relations, unitId, ids) },
    { key: 'identical', units: sameAs(relations, unitId, ids) },
  ] as const;
  const sentences = said
    .filter(({ units }) => units.length > 0)
    .map(({ key, units }) => t(`chair.${key}`, { units: words.names(units) }));
  return sentences.length === 0 ? null : <p className="g-units__note">{sentences.join(' ')}</p>;
}
