import { electionOf } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { ReasonDialog } from '../reason-dialog';
import { CandidacyAnswer } from './candidacy-answer';
import type { ElectionStep } from './election-plan';
import { LotForm } from './lot-form';
import { NominateForm } from './nominate-form';

interface ElectionStepActsProps {
  readonly meeting: LiveMeeting;
  readonly step: ElectionStep;
}

/** What can be done at a step of an election, in the place of the one button. */
export function ElectionStepActs({ meeting, step }: ElectionStepActsProps): ReactElement {
  switch (step.step) {
    case 'nominate':
      return <Nominating key={step.electionId} meeting={meeting} step={step} />;
    case 'draw-lot':
      return <LotForm key={step.voteId} meeting={meeting} step={step} />;
    case 'ask-elected':
      return <Acceptance meeting={meeting} step={step} />;
    default:
      return (
        <div className="g-step__acts">
          {step.waitDays === 0 && <BreakOff meeting={meeting} step={step} again />}
          <BreakOff meeting={meeting} step={step} again={false} />
        </div>
      );
  }
}

/** Who is still to be asked, one line each; below, another proposal. */
function Nominating({
  meeting,
  step: { itemId, electionId },
}: {
  readonly meeting: LiveMeeting;
  readonly step: Extract<ElectionStep, { step: 'nominate' }>;
}): ReactElement {
  const { run, busy, error } = useCommand(meeting);
  const unasked = electionOf(meeting.state, itemId, electionId)?.unasked ?? [];
  const answer = (candidateId: string, agrees: boolean): void =>
    void run({ kind: 'answer-candidacy', itemId, electionId, candidateId, agrees });
  return (
    <>
      <ProblemAlert error={error} />
      {unasked.map((candidate) => (
        <div key={candidate.candidateId} className="g-step__acts">
          <CandidacyAnswer candidate={candidate} busy={busy} onAnswer={answer} />
        </div>
      ))}
      <NominateForm meeting={meeting} itemId={itemId} electionId={electionId} />
    </>
  );
}

function Acceptance({
  meeting,
  step: { itemId, electionId, candidateId },
}: {
  readonly meeting: LiveMeeting;
  readonly step: Extract<ElectionStep, { step: 'ask-elected' }>;
}): ReactElement {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  const answer = (accepts: boolean): void =>
    void run({ kind: 'answer-election', itemId, electionId, candidateId, accepts });
  return (
    <>
      <ProblemAlert error={error} />
      <div className="g-step__acts">
        <Button busy={busy} onClick={() => answer(true)}>
          {t('election.accepts')}
        </Button>
        <Button variant="secondary" busy={busy} onClick={() => answer(false)}>
          {t('election.declines')}
        </Button>
      </div>
    </>
  );
}

interface BreakOffProps {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly step: { readonly itemId: string; readonly electionId: string };
  readonly again: boolean;
}

/** The election is held anew, or ends without everybody elected. */
export function BreakOff({ meeting, step: { itemId, electionId }, again }: BreakOffProps): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <ReasonDialog
      meeting={meeting}
      variant={again ? 'primary' : 'secondary'}
      label={t(again ? 'election.again' : 'election.end')}
      title={t(again ? 'election.againTitle' : 'election.endTitle')}
      consequence={t(again ? 'election.againText' : 'election.endText')}
      reasonLabel={t('election.reason')}
      confirmLabel={t(again ? 'election.againConfirm' : 'election.endConfirm')}
      command={(reason) => ({ kind: 'break-off-election', itemId, electionId, reason, again })}
    />
  );
}
