import type { BlockStep } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { ProblemAlert } from '../../answers/problem-alert';
import { useWords } from '../../i18n/use-words';
import { BlockList } from '../../live/block/block-list';
import { BLOCK_WORDS } from '../../live/block/words';
import { AskedButton } from '../../live/asked-button';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { VisuallyHidden } from '../../ui/visually-hidden';

interface BlockStepPartsProps {
  readonly meeting: LiveMeeting;
  readonly step: BlockStep;
}

/** What is in the block and what has left it; the office enters what is said in the hall. */
export function BlockStepParts({ meeting, step }: BlockStepPartsProps): ReactElement {
  const words = useWords(BLOCK_WORDS);
  const { run, busy, error } = useCommand(meeting);
  return (
    <div className="g-stack">
      <ProblemAlert error={error} />
      <BlockList
        state={meeting.state}
        label={words.together}
        parts={step.parts}
        beside={({ itemId, pointId, number }) => (
          <AskedButton
            meeting={meeting}
            variant="tertiary"
            small
            label={words.entered}
            title={words.objectTitle(number)}
            consequence={words.objectText}
            command={() => ({ kind: 'object-to-block', itemId, ...(pointId === undefined ? {} : { pointId }) })}
          >
            <VisuallyHidden>: {number}</VisuallyHidden>
          </AskedButton>
        )}
      />
      {step.out.map(({ number, out }) => (
        <p key={number} role="status" className="kern-body">
          <strong>{number}:</strong> <span lang="de">{out}</span>
        </p>
      ))}
      <div>
        <Button variant="tertiary" small busy={busy} onClick={() => void run({ kind: 'drop-block' })}>
          {words.drop}
        </Button>
      </div>
    </div>
  );
}
