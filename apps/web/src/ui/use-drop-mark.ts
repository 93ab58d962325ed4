import { useState, type DragEvent } from 'react';

export interface DropMark {
  /** What the row carries in `data-drag-row`. */
  readonly row: string;
  readonly side: 'before' | 'after';
}

export interface RowDrag {
  /** Where it would be dropped now. */
  readonly mark: DropMark | null;
  readonly start: (event: DragEvent, row: string) => void;
  readonly over: (event: DragEvent) => void;
  readonly drop: (event: DragEvent) => void;
  readonly end: () => void;
}

/**
 * Dragging of rows by a mouse or pen: onto the upper half of another row means before it, onto the lower half after it.
 * Every row carries its name in `data-drag-row`.
 */
export function useDropMark(dropped: (row: string, mark: DropMark) => void): RowDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [mark, setMark] = useState<DropMark | null>(null);
  const end = (): void => {
    setDragged(null);
    setMark(null);
  };
  return {
    mark,
    end,
    start: (event, row) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
      setDragged(row);
    },
    over: (event) => {
      const below = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-drag-row]') : null;
      const row = below?.dataset['dragRow'];
      if (dragged === null || below === null || row === undefined) return;
      event.preventDefault();
      const { top, height } = below.getBoundingClientRect();
      setMark({ row, side: event.clientY < top + height / 2 ? 'before' : 'after' });
    },
    drop: (event) => {
      if (dragged !== null && mark !== null && mark.row !== dragged) {
        event.preventDefault();
        dropped(dragged, mark);
      }
      end();
    },
  };
}
