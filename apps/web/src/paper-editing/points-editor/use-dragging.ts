import type { Point, PointId } from '@gremia/resolution';
import { useState, type DragEvent } from 'react';
import { placeOf, type Place } from './point-tree';

interface DropMark {
  readonly id: PointId;
  readonly side: 'before' | 'after';
}

export interface Dragging {
  readonly mark: DropMark | null;
  readonly start: (event: DragEvent, id: PointId) => void;
  readonly over: (event: DragEvent) => void;
  readonly drop: (event: DragEvent) => void;
  readonly end: () => void;
}

/**
 * Dragging of rows by a mouse or pen: onto the upper half of another row means before it, onto the lower half after it,
 * on the level of that row.
 */
export function useDragging(points: readonly Point[], move: (id: PointId, to: Place) => void): Dragging {
  const [dragged, setDragged] = useState<PointId | null>(null);
  const [mark, setMark] = useState<DropMark | null>(null);
  const end = (): void => {
    setDragged(null);
    setMark(null);
  };
  return {
    mark,
    end,
    start: (event, id) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
      setDragged(id);
    },
    over: (event) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-point]') : null;
      const id = row?.dataset['point'];
      if (dragged === null || row === null || id === undefined) return;
      event.preventDefault();
      const { top, height } = row.getBoundingClientRect();
      setMark({ id, side: event.clientY < top + height / 2 ? 'before' : 'after' });
    },
    drop: (event) => {
      if (dragged !== null && mark !== null && mark.id !== dragged) {
        event.preventDefault();
        const place = placeOf(points, mark.id);
        if (place !== null)
          move(
            dragged,
            mark.side === 'after'
              ? { parent: place.parent, after: mark.id }
              : { ...place, after: place.after === dragged ? null : place.after },
          );
      }
      end();
    },
  };
}
