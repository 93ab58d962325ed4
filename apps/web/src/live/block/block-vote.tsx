import { nameInBlock, votesTogether, type MeetingState, type VoteState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { BlockList } from './block-list';
import { BLOCK_WORDS } from './words';

interface BlockVoteProps {
  readonly state: MeetingState;
  readonly vote: VoteState;
}

/** On what one ballot votes, beside the question; nothing where it is one thing. */
export function BlockVote({ state, vote }: BlockVoteProps): ReactElement | null {
  const words = useWords(BLOCK_WORDS);
  if (vote.together === undefined) return null;
  return (
    <>
      <BlockList
        state={state}
        label={words.together}
        parts={votesTogether(state, vote).map((each) => ({
          itemId: each.itemId ?? '',
          number: nameInBlock(state, each),
          ...(each.subject.kind === 'point' ? { pointId: each.subject.pointId } : {}),
        }))}
      />
      {vote.phase === 'open' && <p className="kern-body kern-body--small">{words.conflict}</p>}
    </>
  );
}
