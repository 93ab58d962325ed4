import { blockParts, blockToOpen, findSeat } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { Section } from '../../ui/section';
import { AskedButton } from '../asked-button';
import type { LiveMeeting } from '../use-meeting';
import { BlockList } from './block-list';
import { BLOCK_WORDS } from './words';

/** What is proposed to be put to one vote: a member takes an item out by objecting, until the vote opens. */
export function BlockNotice({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { state, personId } = meeting;
  const words = useWords(BLOCK_WORDS);
  const left = blockToOpen(state);
  if (state.phase !== 'running' || state.currentVoteId !== null || left.length === 0) return null;
  const mayObject =
    personId !== null && findSeat(state, personId)?.voting === true && state.present[personId]?.entitled === true;
  const out = blockParts(state).filter((part) => part.out !== null);
  return (
    <Section title={words.heading}>
      <p className="kern-body">{words.lead}</p>
      <BlockList
        state={state}
        label={words.together}
        parts={left}
        beside={({ itemId, pointId, number }) =>
          mayObject && (
            <AskedButton
              meeting={meeting}
              variant="tertiary"
              small
              label={words.object}
              title={words.objectTitle(number)}
              consequence={words.objectText}
              command={() => ({ kind: 'object-to-block', itemId, ...(pointId === undefined ? {} : { pointId }) })}
            >
              <VisuallyHidden>: {number}</VisuallyHidden>
            </AskedButton>
          )
        }
      />
      {mayObject && <p className="kern-body kern-body--small">{words.rule}</p>}
      {out.length > 0 && (
        <p role="status" className="kern-body">
          {words.out}: {out.map(({ number }) => number).join(', ')}
        </p>
      )}
    </Section>
  );
}
