import type { AmendmentText, Conflict, Point, UnitId, UnitRelation } from '@gremia/resolution';
import { fullLabel } from '@gremia/resolution';
import { useTranslation } from 'react-i18next';

export interface UnitWords {
  /** `BP 04 von 0037/26`. */
  readonly name: (unitId: UnitId) => string;
  readonly names: (unitIds: readonly UnitId[]) => string;
  /** Seen from one of the two: "schließt BP 04 von 0037/26 aus …". */
  readonly relation: (relation: UnitRelation, seenFrom: UnitId) => string;
  /** Seen from outside: "… und … schließen einander aus". */
  readonly pair: (relation: UnitRelation) => string;
  /** What a merge reports. */
  readonly conflict: (conflict: Conflict, points: readonly Point[]) => string;
}

/** Says in words what the engine finds out about vote units. */
export function useUnitWords(amendments: readonly AmendmentText[]): UnitWords {
  const { t, i18n } = useTranslation('synopsis');
  const known = new Map(
    amendments.flatMap(({ no, units }) => units.map(({ id, label }) => [id, t('unit', { label, no })] as const)),
  );
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const name = (unitId: UnitId): string => known.get(unitId) ?? '';
  const names = (unitIds: readonly UnitId[]): string => list.format(unitIds.map(name));
  const why = ({ kind, cause }: UnitRelation): string =>
    kind === 'excludes' && cause !== null ? ` ${t(`cause.${cause}`)}` : '';
  return {
    name,
    names,
    relation: (relation, seenFrom) =>
      t(`relation.${relation.kind}`, { other: name(relation.units.find((id) => id !== seenFrom) ?? '') }) +
      why(relation) +
      (relation.further === seenFrom ? ` ${t('further')}` : ''),
    pair: (relation) => t(`pair.${relation.kind}`, { units: names(relation.units) }) + why(relation),
    conflict: ({ kind, blocking, units, point }, points) => {
      const values = { units: names(units), point: point === null ? '' : fullLabel(points, point) };
      if (kind === 'reference-to-deleted' || kind === 'base-changed') return t(`conflict.${kind}`, values);
      if (blocking) return t('conflict.blocking', values);
      return t(kind === 'same-place' ? 'pair.same-place' : 'pair.touches', values);
    },
  };
}
