import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { BLOCK_WORDS } from '../../live/block/words';
import type { HallItem } from '../scene-of';

/** What is voted on together, in large words. */
export function BlockItems({ items }: { readonly items: readonly HallItem[] }): ReactElement {
  const words = useWords(BLOCK_WORDS);
  return (
    <ul className="hall-block" aria-label={words.together}>
      {items.map(({ number, title }) => (
        <li key={number}>
          <strong>{number}</strong> {title}
        </li>
      ))}
    </ul>
  );
}
