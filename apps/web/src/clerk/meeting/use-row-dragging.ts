import { useDropMark, type RowDrag } from '../../ui/use-drop-mark';

/** Dragging in a plain list of rows with ids. `move(from, to)` gives the position that the row has afterwards. */
export function useRowDragging(ids: readonly string[], move: (from: number, to: number) => void): RowDrag {
  return useDropMark((row, mark) => {
    const from = ids.indexOf(row);
    const slot = ids.indexOf(mark.row) + (mark.side === 'after' ? 1 : 0);
    const to = slot > from ? slot - 1 : slot;
    if (from >= 0 && to !== from) move(from, to);
  });
}
