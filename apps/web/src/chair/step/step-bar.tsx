import { findVote } from '@gremia/meeting';
import type { ReactElement } from 'react';
import type { LiveMeeting } from '../../live/use-meeting';
import type { ProcedureScreens } from '../../procedures/procedure-screens';
import { screensOf } from '../../procedures/registry';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../answers/problem-alert';
import { CountEntry, isEnteredByOffice } from '../count-entry';
import { awaitsHouse } from '../calling/call-plan';
import { DecideConflict } from '../conflict/decide-conflict';
import { VoteOpenly } from '../doors/vote-openly';
import { LeadSteps } from '../leading/lead-steps';
import { AnotherProposal } from '../election/another-proposal';
import { ElectionStepActs } from '../election/election-step-acts';
import { isElectionStep } from '../election/election-plan';
import { RollCall } from '../house/roll-call';
import { DebateWays } from '../speaking/debate-ways';
import { InterruptDialog } from '../interrupt-dialog';
import { ProcedureField } from '../procedure-field';
import type { StepControl } from './use-step';

interface StepBarProps {
  readonly meeting: LiveMeeting;
  readonly control: StepControl;
}

/** The one button, with what has to be chosen or entered for it. It never scrolls away. */
export function StepBar({ meeting, control }: StepBarProps): ReactElement | null {
  const { step, plan, asking, busy, error } = control;
  if (plan === null || step.step === 'await-connection') return null;
  const enters =
    'voteId' in step && step.step === 'close-vote' && isEnteredByOffice(meeting.state, step.voteId) ? step : null;
  if (step.step === 'hand-over-chair' || step.step === 'await-chair')
    return (
      <div className="g-step__bar">
        <LeadSteps meeting={meeting} step={step} />
      </div>
    );
  if (step.step === 'decide-conflict' && (!step.isHeard || step.subject === null))
    return (
      <div className="g-step__bar">
        <DecideConflict key={`${step.personId} ${step.isHeard}`} meeting={meeting} step={step} />
      </div>
    );
  const Calling = step.step === 'call-name' ? callingOf(meeting, step.voteId) : null;
  if (Calling !== null && step.step === 'call-name')
    return (
      <div className="g-step__bar">
        <Calling meeting={meeting} voteId={step.voteId} />
      </div>
    );
  if (isElectionStep(step))
    return (
      <div className="g-step__bar">
        <ElectionStepActs meeting={meeting} step={step} />
      </div>
    );
  const isSecond = awaitsHouse(step, meeting.state);
  return (
    <div className="g-step__bar" data-step={step.step}>
      {!asking && <ProblemAlert error={error} />}
      {enters !== null ? (
        <CountEntry meeting={meeting} voteId={enters.voteId} />
      ) : (
        <div className="g-step__acts">
          {isSecond && <RollCall state={meeting.state} isStep />}
          {plan.command === null ? (
            <InterruptDialog meeting={meeting} variant={isSecond ? 'secondary' : 'primary'} label={plan.label} />
          ) : (
            <Button
              variant={isSecond ? 'secondary' : 'primary'}
              busy={busy}
              inactive={!control.settled}
              onClick={control.press}
            >
              {plan.label}
            </Button>
          )}
          <DebateWays control={control} />
          {step.step === 'open-vote' && step.subject.kind === 'election' && step.itemId !== null && (
            <AnotherProposal meeting={meeting} itemId={step.itemId} />
          )}
          {step.step === 'open-block' && (
            <ProcedureField state={meeting.state} value={control.chosen} onChange={control.setChosen} />
          )}
          {step.step === 'close-doors' && step.openly !== null && (
            <VoteOpenly meeting={meeting} itemId={step.itemId} subject={step.openly} />
          )}
          {(step.step === 'open-vote' || step.step === 'decide-conflict') && step.subject !== null && (
            <ProcedureField
              state={meeting.state}
              value={control.chosen}
              subject={step.subject}
              onChange={control.setChosen}
            />
          )}
        </div>
      )}
    </div>
  );
}

function callingOf({ state }: LiveMeeting, voteId: string): ProcedureScreens['Calling'] {
  const vote = findVote(state, voteId);
  return vote === null ? null : (screensOf(vote)?.Calling ?? null);
}
