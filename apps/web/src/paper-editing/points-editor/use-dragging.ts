import type { Point, PointId } from '@gremia/resolution';
import { useDropMark, type RowDrag } from '../../ui/use-drop-mark';
import { placeOf, type Place } from './point-tree';

/** Dragging of points, each on the level of the row that it is dropped at. */
export function useDragging(points: readonly Point[], move: (id: PointId, to: Place) => void): RowDrag {
  return useDropMark((dragged, mark) => {
    const place = placeOf(points, mark.row);
    if (place === null) return;
    move(
      dragged,
      mark.side === 'after'
        ? { parent: place.parent, after: mark.row }
        : { ...place, after: place.after === dragged ? null : place.after },
    );
  });
}
