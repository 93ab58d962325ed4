import type { NotedPassage } from '@gremia/contracts';
import { useEffect, useState, type RefObject } from 'react';
import { selectedPassage, sheetIn } from './noted-sheet';

/** The words that the reader has selected in the text below `root`, until nothing is selected any more. */
export function useSelectedPassage(root: RefObject<HTMLElement | null>): NotedPassage | null {
  const [passage, setPassage] = useState<NotedPassage | null>(null);
  useEffect(() => {
    const follow = (): void => setPassage(selectedPassage(sheetIn(root.current)));
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [root]);
  return passage;
}
