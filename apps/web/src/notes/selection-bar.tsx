import type { NotedPassage } from '@gremia/contracts';
import type { MouseEvent, ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { useSelectedPassage } from './use-selected-passage';

interface SelectionBarProps {
  readonly text: RefObject<HTMLElement | null>;
  readonly onMark: (passage: NotedPassage) => void;
  readonly onWrite: (passage: NotedPassage) => void;
}

/** A press must not take away what is selected before it is kept. */
const keepSelection = (event: MouseEvent): void => event.preventDefault();

/** What can be done with the words that are selected; at the bottom, out of the way of the browser's own menu. */
export function SelectionBar({ text, onMark, onWrite }: SelectionBarProps): ReactElement | null {
  const { t } = useTranslation('pocket');
  const passage = useSelectedPassage(text);
  if (passage === null) return null;
  return (
    <div
      className="g-selection-bar g-no-print"
      role="toolbar"
      tabIndex={-1}
      aria-label={t('notes.bar')}
      onMouseDown={keepSelection}
    >
      <Button variant="secondary" small onClick={() => onMark(passage)}>
        {t('notes.mark')}
      </Button>
      <Button variant="secondary" small icon="edit" onClick={() => onWrite(passage)}>
        {t('notes.markAndWrite')}
      </Button>
    </div>
  );
}
