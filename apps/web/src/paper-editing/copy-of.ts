import type { PaperDetail } from '@gremia/contracts';
import { renamePoint, walk, type PointId } from '@gremia/resolution';
import { inputOf, type PaperDraft } from './paper-input';

/** What hangs on another paper is written for that one; everything else can begin a new draft. */
export const isCopyable = ({ kind }: Pick<PaperDetail, 'kind'>): boolean =>
  kind !== 'amendment' && kind !== 'statement';

/**
 * A new draft with what was written in a paper: title, text, reasons and other fields, and the bodies of its path. Who
 * brings it in, days, and everything that happened to the paper are not taken over. Points get ids of their own.
 */
export function copyOf(paper: PaperDetail, newId: () => PointId): PaperDraft {
  const input = inputOf(paper);
  const ids = new Map(walk(input.points).map(({ point }) => [point.id, newId()]));
  const rename = (id: PointId): PointId => ids.get(id) ?? id;
  const reasons = Object.entries(input.pointReasons).filter(([id]) => ids.has(id));
  return {
    ...input,
    originators: [],
    points: input.points.map((point) => renamePoint(point, rename)),
    pointReasons: Object.fromEntries(reasons.map(([id, text]) => [rename(id), text])),
    consultations: input.consultations.map((step) => ({ ...step, meetsOn: null })),
  };
}
