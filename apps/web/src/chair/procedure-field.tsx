import type { VoteSetup, VoteSubject } from '@gremia/contracts';
import {
  electionAtHand,
  isBySilence,
  proceduresFor,
  quorumOf,
  usualProcedure,
  type MeetingState,
} from '@gremia/meeting';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem';
import { screensOf } from '../procedures/registry';
import { sentSetup, type TypedSetup } from '../procedures/setup/typed-setup';
import { InstantChoice } from '../forms/instant-choice';
import type { DayAndTime } from '../ui/day-and-time';
import { DeadlineFields, deadlineTyped, NO_DEADLINE } from './circular/deadline-fields';

/** How is voted, and what is settled for it. */
export interface ChosenProcedure {
  readonly procedure: string;
  readonly setup: TypedSetup;
  /** By when there is to answer where nobody meets; empty: as soon as may be. */
  readonly deadline: DayAndTime;
}

/** The usual way of asking this, with nothing settled yet. */
export const usualChoice = (
  subject: Pick<VoteSubject, 'kind'>,
  state: Pick<MeetingState, 'circular' | 'profile'>,
): ChosenProcedure => ({
  procedure: usualProcedure(subject, { bySilence: isBySilence(state) }),
  setup: {},
  deadline: NO_DEADLINE,
});

/** What is sent with the opening of a vote. */
export function sentProcedure({ procedure, setup, deadline }: ChosenProcedure): {
  readonly procedure: string;
  readonly setup?: VoteSetup;
  readonly until?: string;
} {
  const sent = screensOf({ procedure })?.Setup === null ? undefined : sentSetup(setup);
  return { procedure, ...(sent === undefined ? {} : { setup: sent }), ...deadlineTyped(deadline) };
}

interface ProcedureFieldProps {
  readonly value: ChosenProcedure;
  readonly state: MeetingState;
  readonly onChange: (chosen: ChosenProcedure) => void;
  /** What is asked; a question that is answered with yes or no. */
  readonly subject?: Pick<VoteSubject, 'kind'>;
}

/** How is voted; the usual way comes first. The names are those of the minutes, German in every language. */
export function ProcedureField({
  value,
  state,
  onChange,
  subject = { kind: 'free' },
}: ProcedureFieldProps): ReactElement {
  const { t } = useTranslation('chair');
  const kinds = proceduresFor(subject, { bySilence: isBySilence(state) });
  return (
    <InstantChoice
      label={t('procedure')}
      value={value.procedure}
      options={kinds.map(({ kind, name }) => ({ value: kind, label: name }))}
      onChoose={(procedure) => onChange({ ...value, procedure })}
    />
  );
}

/**
 * What is to be settled for the chosen kind of vote, nothing for most; where nobody meets, by when to answer. A refusal
 * that asks for it leads to the first field that is still empty.
 */
export function SetupFields({
  value,
  state,
  onChange,
  error = null,
}: ProcedureFieldProps & { readonly error?: unknown }): ReactElement | null {
  const part = useRef<HTMLDivElement>(null);
  const asksFor = error instanceof ApiProblem && error.code === 'confirmation-needed';
  useEffect(() => {
    const fields = asksFor ? (part.current?.querySelectorAll<HTMLInputElement>('input[type="text"]') ?? []) : [];
    [...fields].find((field) => field.value === '')?.focus();
  }, [asksFor, error]);
  const Setup = screensOf(value)?.Setup ?? null;
  const before = useRef(Setup);
  // What is to be settled for it must not lie below the bar unseen, while its button waits.
  useEffect(() => {
    if (before.current === Setup) return;
    before.current = Setup;
    part.current?.scrollIntoView?.({ block: 'nearest' });
  }, [Setup]);
  if (Setup === null && state.circular === undefined) return null;
  return (
    <div ref={part} className="g-vote-setup">
      {Setup !== null && (
        <Setup
          typed={value.setup}
          gathering={{
            profile: state.profile,
            present: quorumOf(state)?.present ?? 0,
            seats: state.committee?.seats ?? 0,
            candidates: electionAtHand(state, state.currentItemId)?.standing.length ?? 0,
          }}
          onChange={(setup) => onChange({ ...value, setup })}
        />
      )}
      <DeadlineFields state={state} value={value.deadline} onChange={(deadline) => onChange({ ...value, deadline })} />
    </div>
  );
}
