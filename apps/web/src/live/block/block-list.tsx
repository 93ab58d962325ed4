import { findItem, titleOf, type MeetingState } from '@gremia/meeting';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';
import { BLOCK_WORDS } from './words';

interface BlockListProps {
  readonly state: MeetingState;
  readonly label: string;
  readonly itemIds: readonly string[];
  /** What stands beside an item. */
  readonly beside?: (itemId: string) => ReactNode;
}

/** Items that are voted on together, each with its paper. */
export function BlockList({ state, label, itemIds, beside }: BlockListProps): ReactElement {
  const words = useWords(BLOCK_WORDS);
  return (
    <ul className="g-list" aria-label={label}>
      {itemIds.map((itemId) => {
        const item = findItem(state, itemId);
        const { paperId = null, paperNumber = null } = item?.text ?? {};
        return (
          <li key={itemId} className="g-row">
            <span>
              <strong>{item?.number}</strong> {item === null ? '' : titleOf(item)}
              {paperNumber !== null && (
                <>
                  {' · '}
                  {paperId === null ? (
                    words.paper(paperNumber)
                  ) : (
                    <Link className="kern-link" to="/mitglied/drucksachen/$id" params={{ id: paperId }}>
                      {words.paper(paperNumber)}
                    </Link>
                  )}
                </>
              )}
            </span>
            {beside?.(itemId)}
          </li>
        );
      })}
    </ul>
  );
}
