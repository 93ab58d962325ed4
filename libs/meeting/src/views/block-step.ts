import type { ItemState, MeetingState } from '../state';
import { type BlockPartView, blockParts, blockQuestion, blockToOpen } from './block-of';

/** Several items are proposed to be put to one vote; whoever objects takes out what is theirs until it opens. */
export interface BlockStep {
  readonly step: 'open-block';
  readonly parts: readonly BlockPartView[];
  /** Those that left it, and why. */
  readonly out: readonly BlockPartView[];
  readonly say: string;
}

/** What is to be done about a block now; null where nothing is put to one vote, or it has been voted on. */
export function blockStep(state: MeetingState, item: ItemState | null): BlockStep | null {
  if (item !== null && state.block?.parts.every(({ itemId }) => itemId !== item.itemId) !== false) return null;
  const parts = blockToOpen(state);
  if (parts.length === 0) return null;
  const question = blockQuestion(state, parts);
  return {
    step: 'open-block',
    parts,
    out: blockParts(state).filter(({ out }) => out !== null),
    say: `Widerspricht jemand der gemeinsamen Abstimmung ohne Aussprache? Das ist nicht der Fall. ${question}`,
  };
}
