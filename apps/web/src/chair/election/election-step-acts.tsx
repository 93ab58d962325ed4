import { electionOf } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { AskedButton } from '../../live/asked-button';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
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
  const said = { name: electionOf(meeting.state, itemId, electionId)?.toAnswer?.name ?? '' };
  const answered = { kind: 'answer-election', itemId, electionId, candidateId } as const;
  return (
    <div className="g-step__acts">
      <AskedButton
        meeting={meeting}
        variant="primary"
        label={t('election.accepts')}
        title={t('election.acceptsTitle', said)}
        consequence={t('election.acceptsText', said)}
        command={() => ({ ...answered, accepts: true })}
      />
      <AskedButton
        meeting={meeting}
        variant="secondary"
        label={t('election.declines')}
        title={t('election.declinesTitle', said)}
        consequence={t('election.declinesText', said)}
        command={() => ({ ...answered, accepts: false })}
      />
    </div>
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
