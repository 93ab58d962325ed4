import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { BLOCK_WORDS } from '../../live/block/words';
import type { HallSceneOf } from '../scene-of';
import { BlockItems } from './block-items';

/** One vote on several items is proposed: whoever objects takes an item out. */
export function BlockScene({ items, out }: HallSceneOf<'block'>): ReactElement {
  const words = useWords(BLOCK_WORDS);
  return (
    <section className="hall-scene hall-vote">
      <h2 className="hall-vote__question">{words.heading}</h2>
      <BlockItems items={items} />
      {out.length > 0 && (
        <p className="hall__note" role="status">
          {words.out}: {out.join(', ')}
        </p>
      )}
      <p className="hall__note">{words.rule}</p>
    </section>
  );
}
