import type { MeetingDetail } from '@gremia/contracts';
import {
  debateStep,
  demandedForm,
  findItem,
  isHeldAs,
  nextStep,
  PROCEDURES,
  type DebateStep,
  type DeskStep,
  type MeetingState,
  type NextStep,
} from '@gremia/meeting';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { circularOf, type CircularOpening, isUnsaid, notCircular } from '../circular/circular-opening';
import { isUntold, notToldYet, toldOf, type ToldOpening } from '../telling/told-opening';
import { sentProcedure, usualChoice, type ChosenProcedure } from '../procedure-field';
import { stepPlan, type StepPlan } from '../step-plan';

/** What is out of the ordinary about the opening of a meeting. */
export interface OpeningNotes {
  readonly secondConvening: boolean;
  /** Why it is opened on another day than it was convened for. */
  readonly otherDay: string;
  /** Nobody meets, everybody answers where they are. */
  readonly circular: CircularOpening;
  /** It was opened before, without Gremia. */
  readonly told: ToldOpening;
}

const usualOpening = (): OpeningNotes => ({
  secondConvening: false,
  otherDay: '',
  circular: notCircular(),
  told: notToldYet(),
});

export interface StepControl {
  /** Tells one step from the next. */
  readonly name: string;
  readonly step: DeskStep;
  /** null: nothing is left to do. */
  readonly plan: StepPlan | null;
  readonly asking: boolean;
  /** False while the step is so new that a second press on the one before would hit it. */
  readonly settled: boolean;
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
  /** Leaves the debate for the step that waits behind it; null where there is none to leave. */
  readonly pass: (() => void) | null;
  /** Goes back to the debate that was left; null where none was. */
  readonly resume: (() => void) | null;
}

/** Tells one step from the next. */
function stepName(step: DeskStep): string {
  if (step.step === 'give-floor' || step.step === 'hear-speaker') return debateName(step);
  const subject = step.step === 'open-vote' ? step.subject : null;
  const motionId = 'motionId' in step ? step.motionId : subject?.kind === 'free' && subject.motionId;
  const part = 'candidateId' in step ? step.candidateId : step.step === 'open-vote' ? step.name : blockName(step);
  const who = 'personId' in step && step.step !== 'call-name' && step.personId;
  return [part, step.step, who, 'itemId' in step && step.itemId, 'voteId' in step && step.voteId, motionId]
    .filter((each) => typeof each === 'string')
    .join(' ');
}

/** Who speaks, and who is given the floor with the one button. */
const debateName = (step: DebateStep): string =>
  [step.step, step.name, step.step === 'hear-speaker' ? step.next?.name : null, step.pointOfOrder && 'point']
    .filter((each) => typeof each === 'string')
    .join(' ');

/** What is passed over: the debate before one step of the course, or one point of order. */
const passedName = (step: DebateStep, itemId: string | null): string =>
  [itemId, stepName(step.before), step.pointOfOrder && debateName(step)]
    .filter((each) => typeof each === 'string')
    .join(' ');

/** A block that somebody has left is another one. */
const blockName = (step: NextStep): string =>
  step.step === 'open-block' ? step.parts.map(({ number }) => number).join(' ') : '';

/** How the vote is held if nobody chooses: as was moved and carried, or the usual way. */
function choiceFor(state: MeetingState, step: DeskStep): ChosenProcedure {
  const usual = usualChoice({ kind: 'free' }, state);
  if (step.step !== 'open-vote') return usual;
  const { subject, itemId } = step;
  const item = findItem(state, itemId);
  const demanded = item === null ? null : demandedForm(state, item, subject);
  const kind = demanded === null ? null : PROCEDURES.find((each) => isHeldAs(each, demanded.motion));
  return kind ? { ...usual, procedure: kind.kind } : usualChoice(subject, state);
}

/** A double press is over by then. */
const SETTLES_AFTER_MILLISECONDS = 1_000;

/** Whether the step has been on screen for a moment: the one button of every step stands at the same spot. */
function useSettled(name: string): boolean {
  const [settled, setSettled] = useState(name);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(name), SETTLES_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [name]);
  return settled === name;
}

/** The debate before the next step, unless whoever leads has gone on although not everybody has been heard. */
function useDebate(state: MeetingState): {
  readonly step: DebateStep | null;
  readonly pass: () => void;
  readonly resume: (() => void) | null;
} {
  const [passed, setPassed] = useState<string | null>(null);
  const step = debateStep(state);
  const name = step === null ? null : passedName(step, state.currentItemId);
  const isPassed = name !== null && name === passed;
  return {
    step: isPassed ? null : step,
    pass: () => setPassed(name),
    resume: isPassed ? () => setPassed(null) : null,
  };
}

/** The next step with what the chair has entered for it; all of that is forgotten with the step. */
export function useStep(meeting: LiveMeeting, title: string, rule: MeetingDetail['circular'] = null): StepControl {
  const { t } = useTranslation('chair');
  const debate = useDebate(meeting.state);
  const step = debate.step ?? nextStep(meeting.state);
  const plan = stepPlan(step, meeting.state, title, t);
  const name = stepName(step);
  const { run, busy, error, clear } = useCommand(meeting);
  const [askedAt, setAskedAt] = useState<string | null>(null);
  const [entered, setEntered] = useState({ name, chosen: choiceFor(meeting.state, step) });
  const [opening, setOpening] = useState(usualOpening);
  const chosen = entered.name === name ? entered.chosen : choiceFor(meeting.state, step);
  const settled = useSettled(name);
  useEffect(clear, [name, clear]);
  const send = (): void => {
    const body = plan?.command?.() ?? null;
    if (body === null) return;
    const { told, circular, ...noted } = opening;
    if (body.kind === 'open-meeting' && (isUntold(told) || isUnsaid(circular, rule))) {
      setOpening({ ...noted, told: { ...told, isTried: true }, circular: { ...circular, isTried: true } });
      return;
    }
    const full =
      body.kind === 'open-vote' || body.kind === 'open-block'
        ? { ...body, ...sentProcedure(chosen) }
        : body.kind === 'open-meeting'
          ? { ...body, ...noted, ...circularOf(circular), ...toldOf(told) }
          : body;
    void run(full).then((done) => done && setAskedAt(null));
  };
  return {
    name,
    step,
    plan,
    pass: debate.step === null ? null : debate.pass,
    resume: debate.resume,
    asking: askedAt === name,
    settled,
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
