import type { VoteSetup, VoteSubject } from '@gremia/contracts';
import {
  electionAtHand,
  isBySilence,
  proceduresFor,
  quorumOf,
  usualProcedure,
  type MeetingState,
} from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { screensOf } from '../procedures/registry';
import { sentSetup, type TypedSetup } from '../procedures/setup/typed-setup';
import { InstantChoice } from '../forms/instant-choice';

/** How is voted, and what is settled for it. */
export interface ChosenProcedure {
  readonly procedure: string;
  readonly setup: TypedSetup;
}

/** The usual way of asking this, with nothing settled yet. */
export const usualChoice = (
  subject: Pick<VoteSubject, 'kind'>,
  state: Pick<MeetingState, 'circular' | 'profile'>,
): ChosenProcedure => ({
  procedure: usualProcedure(subject, { bySilence: isBySilence(state) }),
  setup: {},
});

/** What is sent with the opening of a vote. */
export function sentProcedure({ procedure, setup }: ChosenProcedure): {
  readonly procedure: string;
  readonly setup?: VoteSetup;
} {
  const sent = screensOf({ procedure })?.Setup === null ? undefined : sentSetup(setup);
  return { procedure, ...(sent === undefined ? {} : { setup: sent }) };
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

/** What is to be settled for the chosen kind of vote; nothing for most. */
export function SetupFields({ value, state, onChange }: ProcedureFieldProps): ReactElement | null {
  const Setup = screensOf(value)?.Setup ?? null;
  return Setup === null ? null : (
    <div className="g-vote-setup">
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
    </div>
  );
}
