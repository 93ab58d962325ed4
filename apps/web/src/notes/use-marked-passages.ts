import type { NoteView } from '@gremia/contracts';
import { useEffect, useState, type RefObject } from 'react';
import { rangesOn, sheetIn } from './noted-sheet';

/** Names of the marks for the style sheets: those that stay on the screen, and those that are printed too. */
const ON_SCREEN = 'g-note';
const IN_PRINT = 'g-note-printed';

const NONE: ReadonlyMap<string, Range> = new Map();

/**
 * Marks the passages of notes in the text below `root`, without touching the text, and says where they are. Where the
 * browser cannot mark, the list of notes still quotes and leads there.
 *
 * @see https://www.w3.org/TR/css-highlight-api-1/
 */
export function useMarkedPassages(
  root: RefObject<HTMLElement | null>,
  notes: readonly NoteView[],
  printed: boolean,
): ReadonlyMap<string, Range> {
  const [ranges, setRanges] = useState(NONE);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const name = printed ? IN_PRINT : ON_SCREEN;
    const mark = (): void => {
      const found = rangesOn(sheetIn(element), notes);
      setRanges(found);
      if (typeof Highlight !== 'undefined') CSS.highlights.set(name, new Highlight(...found.values()));
    };
    mark();
    const observer = new MutationObserver(mark);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      if (typeof Highlight !== 'undefined') CSS.highlights.delete(name);
    };
  }, [root, notes, printed]);
  return ranges;
}
