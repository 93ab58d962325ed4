import type { BallotContent } from '@gremia/contracts';
import type { Choice } from '@gremia/rules';
import type { ReactElement } from 'react';
import { choiceOf } from './choices';

const PATHS: Record<Choice, string> = {
  yes: 'M5 13l4.5 4.5L19 7',
  no: 'M6 6l12 12M18 6L6 18',
  abstain: 'M5 12h14',
  conflicted: 'M12 4v10M12 18.5v.5',
};

/** A sign for each choice, of another shape each; the word always stands beside it. */
export function ChoiceMark({ ballot }: { readonly ballot: BallotContent }): ReactElement | null {
  const choice = choiceOf(ballot);
  if (choice === null) return null;
  return (
    <svg className={`g-choice-mark g-choice-mark--${choice}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[choice]}
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
