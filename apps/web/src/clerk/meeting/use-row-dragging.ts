import { useState, type DragEvent } from 'react';

interface DropMark {
  readonly index: number;
  readonly side: 'before' | 'after';
}

export interface RowDragging {
  readonly mark: DropMark | null;
  readonly start: (event: DragEvent, index: number) => void;
  readonly over: (event: DragEvent) => void;
  readonly drop: (event: DragEvent) => void;
  readonly end: () => void;
}

/** Dragging in a plain list. `move(from, to)` gives the position that the row has afterwards. */
export function useRowDragging(move: (from: number, to: number) => void): RowDragging {
  const [dragged, setDragged] = useState<number | null>(null);
  const [mark, setMark] = useState<DropMark | null>(null);
  const end = (): void => {
    setDragged(null);
    setMark(null);
  };
  return {
    mark,
    end,
    start: (event, index) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
      setDragged(index);
    },
    over: (event) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
      const index = Number(row?.dataset['row']);
      if (dragged === null || row === null || !Number.isInteger(index)) return;
      event.preventDefault();
      const { top, height } = row.getBoundingClientRect();
      setMark({ index, side: event.clientY < top + height / 2 ? 'before' : 'after' });
    },
    drop: (event) => {
      if (dragged !== null && mark !== null) {
        event.preventDefault();
        const slot = mark.side === 'after' ? mark.index + 1 : mark.index;
        const to = slot > dragged ? slot - 1 : slot;
        if (to !== dragged) move(dragged, to);
      }
      end();
    },
  };
}
