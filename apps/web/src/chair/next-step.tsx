import type { MeetingDetail } from '@gremia/contracts';
import { findVote, nextStep, USUAL_PROCEDURE, type NextStep } from '@gremia/meeting';
import { useEffect, useId, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { TurnoutMeter } from '../live/turnout-meter';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { VoteResult } from '../live/vote-result';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ProblemAlert } from '../ui/problem-alert';
import { CountEntry, isEnteredByOffice } from './count-entry';
import { InterruptDialog } from './interrupt-dialog';
import { MissingVoters } from './missing-voters';
import { ProcedureField } from './procedure-field';
import { RuleQuestions } from './rule-questions';
import { stepPlan, type StepPlan } from './step-plan';

interface NextStepCardProps {
  readonly meeting: LiveMeeting;
  /** Title of the meeting as planned; the journal knows none before the opening. */
  readonly title: string;
  /** Unverified rules that are put to the chair with the opening. */
  readonly questions: MeetingDetail['openQuestions'];
}

/** The one thing to do next, with the words to read out. It proposes; everything else stays possible below. */
export function NextStepCard({ meeting, title, questions }: NextStepCardProps): ReactElement {
  const { t } = useTranslation('chair');
  const step = nextStep(meeting.state);
  const plan = stepPlan(step, meeting.state, title, t);
  const heading = useId();
  const part = useRef<HTMLElement>(null);
  const name = `${step.step} ${'itemId' in step ? step.itemId : ''} ${'voteId' in step ? step.voteId : ''}`;
  useFocusOnHeading(part, name);
  return (
    <section ref={part} className="g-step" aria-labelledby={heading}>
      <p className="g-step__kicker">{t('step.kicker')}</p>
      <h2 id={heading} tabIndex={-1} className="g-h2">
        {plan?.heading ?? t('step.none')}
      </h2>
      {plan === null ? (
        <p className="kern-body">{t('step.noneText')}</p>
      ) : (
        <Plan key={name} meeting={meeting} step={step} plan={plan} questions={questions} />
      )}
    </section>
  );
}

interface PlanProps extends Pick<NextStepCardProps, 'meeting' | 'questions'> {
  readonly step: NextStep;
  readonly plan: StepPlan;
}

function Plan({ meeting, step, plan, questions }: PlanProps): ReactElement {
  const { t } = useTranslation('chair');
  const { run, busy, error, clear } = useCommand(meeting);
  const [asking, setAsking] = useState(false);
  const [procedure, setProcedure] = useState(USUAL_PROCEDURE);
  const { command, confirm } = plan;
  const send = (): void => {
    if (command === null) return;
    const body = command();
    void run(body.kind === 'open-vote' ? { ...body, procedure } : body).then((done) => done && setAsking(false));
  };
  const enters = 'voteId' in step && isEnteredByOffice(meeting.state, step.voteId);
  const counted = step.step === 'announce-result' ? findVote(meeting.state, step.voteId) : null;
  return (
    <>
      {plan.say !== '' && (
        <figure className="g-readout">
          <figcaption className="g-readout__label">{t('readOut')}</figcaption>
          <blockquote className="g-readout__text" lang="de">
            {plan.say}
          </blockquote>
        </figure>
      )}
      {plan.hint !== '' && <p className="kern-body">{plan.hint}</p>}
      {(step.step === 'await-ballots' || step.step === 'close-vote') && !enters && (
        <TurnoutMeter state={meeting.state} voteId={step.voteId} />
      )}
      {step.step === 'await-ballots' && <MissingVoters state={meeting.state} voteId={step.voteId} />}
      {step.step === 'open-vote' && <ProcedureField value={procedure} onChange={setProcedure} />}
      {!asking && <ProblemAlert error={error} />}
      {enters && step.step === 'close-vote' ? (
        <CountEntry meeting={meeting} voteId={step.voteId} />
      ) : (
        <div className="g-actions">
          {command === null ? (
            <InterruptDialog meeting={meeting} variant="primary" label={plan.label} />
          ) : (
            <Button busy={busy} onClick={confirm === null ? send : () => setAsking(true)}>
              {plan.label}
            </Button>
          )}
        </div>
      )}
      {enters && step.step === 'announce-result' && <CountEntry meeting={meeting} voteId={step.voteId} />}
      {counted !== null && <VoteResult state={meeting.state} vote={counted} level={3} />}
      {confirm !== null && (
        <ConfirmDialog
          open={asking}
          title={confirm.title}
          confirmLabel={plan.label}
          busy={busy}
          error={error}
          onConfirm={send}
          onCancel={() => {
            clear();
            setAsking(false);
          }}
        >
          <p>{confirm.text}</p>
          {step.step === 'open-meeting' && <RuleQuestions questions={questions} />}
        </ConfirmDialog>
      )}
    </>
  );
}

/**
 * With a new step the focus, if it was on the old one's button, goes to the new heading: a second press must not
 * trigger what nobody has read.
 */
function useFocusOnHeading(part: RefObject<HTMLElement | null>, name: string): void {
  const inside = useRef(false);
  useEffect(() => {
    const follow = (): void => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body)
        inside.current = part.current?.contains(activeElement) ?? false;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [part]);
  const before = useRef(name);
  useEffect(() => {
    if (before.current === name) return;
    before.current = name;
    if (inside.current) part.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [name, part]);
}
