import type { BlockKey } from '@gremia/meeting';
import { findItem, titleOf, type MeetingState } from '@gremia/meeting';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';
import { BLOCK_WORDS } from './words';

/** One thing of a block: an item, or a point of its text, as it is named. */
export interface BlockThing extends BlockKey {
  readonly number: string;
}

interface BlockListProps<Thing extends BlockThing> {
  readonly state: MeetingState;
  readonly label: string;
  readonly parts: readonly Thing[];
  /** What stands beside one. */
  readonly beside?: (part: Thing) => ReactNode;
}

/** What is voted on together, each with its paper. */
export function BlockList<Thing extends BlockThing>(props: BlockListProps<Thing>): ReactElement {
  const { state, label, parts, beside } = props;
  return (
    <ul className="g-list" aria-label={label}>
      {parts.map((part) => (
        <li key={`${part.itemId} ${part.pointId ?? ''}`} className="g-row">
          <BlockPartName state={state} part={part} />
          {beside?.(part)}
        </li>
      ))}
    </ul>
  );
}

function BlockPartName({ state, part }: { readonly state: MeetingState; readonly part: BlockThing }): ReactElement {
  const words = useWords(BLOCK_WORDS);
  const item = findItem(state, part.itemId);
  const { paperId = null, paperNumber = null } = item?.text ?? {};
  return (
    <span>
      <strong>{part.number}</strong> {item === null || part.pointId !== undefined ? '' : titleOf(item)}
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
  );
}
