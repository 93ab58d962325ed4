import type { ReactElement } from 'react';
import { ChoiceMark } from '../open-ballot/choice-mark';

/** What a secret ballot can say. */
export const SECRET_CHOICES = ['yes', 'no', 'abstain', 'blank', 'invalid'] as const;
export type SecretChoice = (typeof SECRET_CHOICES)[number];

/**
 * A sign for each choice: those of the open ballot, a blank sheet, and one that is crossed out. None of them is filled,
 * so that nothing looks chosen before it is.
 */
export function SecretMark({ choice }: { readonly choice: SecretChoice }): ReactElement {
  if (choice !== 'blank' && choice !== 'invalid') return <ChoiceMark ballot={choice} />;
  return (
    <svg
      className={`g-choice-mark g-choice-mark--${choice}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
    >
      {choice === 'invalid' && <path d="M4 20L20 4" />}
    </svg>
  );
}
