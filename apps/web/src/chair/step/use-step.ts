import { nextStep, type NextStep } from '@gremia/meeting';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { sentProcedure, USUAL_CHOICE, usualChoice, type ChosenProcedure } from '../procedure-field';
import { stepPlan, type StepPlan } from '../step-plan';

/** What is out of the ordinary about the opening of a meeting. */
export interface OpeningNotes {
  readonly secondConvening: boolean;
  /** Why it is opened on another day than it was convened for. */
  readonly otherDay: string;
}

const USUAL_OPENING: OpeningNotes = { secondConvening: false, otherDay: '' };

export interface StepControl {
  /** Tells one step from the next. */
  readonly name: string;
  readonly step: NextStep;
  /** null: nothing is left to do. */
  readonly plan: StepPlan | null;
  readonly asking: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly chosen: ChosenProcedure;
  readonly setChosen: (chosen: ChosenProcedure) => void;
  readonly opening: OpeningNotes;
  readonly setOpening: (opening: OpeningNotes) => void;
  /** Presses the one button: asks first where the step cannot be taken back. */
  readonly press: () => void;
  readonly send: () => void;
  readonly cancel: () => void;
}

/** The next step with what the chair has entered for it; all of that is forgotten with the step. */
export function useStep(meeting: LiveMeeting, title: string): StepControl {
  const { t } = useTranslation('chair');
  const step = nextStep(meeting.state);
  const plan = stepPlan(step, meeting.state, title, t);
  const usual = step.step === 'open-vote' ? usualChoice(step.subject) : USUAL_CHOICE;
  const part = 'candidateId' in step ? step.candidateId : step.step === 'open-vote' ? step.name : '';
  const who = 'personId' in step && step.step !== 'call-name' ? step.personId : '';
  const about = `${'itemId' in step ? step.itemId : ''} ${'voteId' in step ? step.voteId : ''}`;
  const name = `${part} ${step.step} ${who} ${about}`;
  const { run, busy, error, clear } = useCommand(meeting);
  const [askedAt, setAskedAt] = useState<string | null>(null);
  const [entered, setEntered] = useState({ name, chosen: usual });
  const [opening, setOpening] = useState(USUAL_OPENING);
  const chosen = entered.name === name ? entered.chosen : usual;
  useEffect(clear, [name, clear]);
  const send = (): void => {
    const body = plan?.command?.() ?? null;
    if (body === null) return;
    const full =
      body.kind === 'open-vote'
        ? { ...body, ...sentProcedure(chosen) }
        : body.kind === 'open-meeting'
          ? { ...body, ...opening }
          : body;
    void run(full).then((done) => done && setAskedAt(null));
  };
  return {
    name,
    step,
    plan,
    asking: askedAt === name,
    busy,
    error,
    chosen,
    opening,
    setOpening,
    setChosen: (next) => setEntered({ name, chosen: next }),
    press: () => ((plan?.confirm ?? null) === null ? send() : setAskedAt(name)),
    send,
    cancel: () => {
      clear();
      setAskedAt(null);
    },
  };
}
