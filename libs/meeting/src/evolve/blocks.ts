import type { MeetingState } from '../state';
import type { Evolvers } from './evolver';

/** Several things that are put to one vote. */
export const blockEvolvers: Evolvers<'block-proposed' | 'block-objected' | 'block-dropped'> = {
  'block-proposed': (state, { parts }) => ({ ...state, block: { parts, objected: [] } }),
  'block-objected': (state, { kind: _kind, ...key }) =>
    !state.block ? state : { ...state, block: { ...state.block, objected: [...state.block.objected, key] } },
  'block-dropped': (state) => ({ ...state, block: null }),
};

/** Once an item that is not in it is called, a block that was voted on is done with; one that was not still waits. */
export function blockBeside({ block, items }: MeetingState, itemId: string): Pick<MeetingState, 'block'> {
  if (!block || block.parts.some((part) => part.itemId === itemId)) return {};
  const isVotedOn = block.parts.some((part) =>
    items.some((item) => item.itemId === part.itemId && item.calledAt !== null),
  );
  return isVotedOn ? { block: null } : {};
}
