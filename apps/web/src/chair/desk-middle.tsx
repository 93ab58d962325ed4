import type { MeetingDetail } from '@gremia/contracts';
import { findVote, procedureOf, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { Ballot } from '../live/ballot';
import { BallotReminder } from '../live/ballot-reminder';
import { InterruptionNote } from '../live/interruption-note';
import type { LiveMeeting } from '../live/use-meeting';
import { BeforeOpening } from './before/before-opening';
import { DisturbancePanel } from './disturbance/disturbance-panel';
import { ReachPanel } from './disturbance/reach-panel';
import { DoorsPanel } from './doors/doors-panel';
import { ItemAtHand } from './item-at-hand';
import { NextStepCard } from './next-step';
import { PaperChanges } from './paper-changes';
import { SpeakersDesk } from './speaking/speakers-desk';
import { Results } from './results';

interface DeskMiddleProps {
  readonly meeting: LiveMeeting;
  readonly planned: MeetingDetail;
}

/** The step, and below its words what belongs to the moment: the own ballot, the item, its amendments, results. */
export function DeskMiddle({ meeting, planned }: DeskMiddleProps): ReactElement {
  const { state } = meeting;
  return (
    <NextStepCard
      meeting={meeting}
      title={planned.title}
      questions={planned.openQuestions}
      circular={planned.circular}
      startsAt={planned.rehearsal ? null : planned.startsAt}
      mayReadMinutes={planned.may.minutes}
      aside={<BallotReminder meeting={meeting} />}
    >
      {(step) => (
        <>
          {state.phase === 'planned' && <BeforeOpening planned={planned} clockOffset={meeting.clockOffset} />}
          <InterruptionNote state={state} />
          {state.phase !== 'planned' && (
            <>
              <DisturbancePanel meeting={meeting} />
              <ReachPanel meeting={meeting} />
            </>
          )}
          {state.items.map((item) => (
            <PaperChanges key={item.itemId} state={state} item={item} />
          ))}
          {hasOwnBallot(state) && <Ballot meeting={meeting} withText={false} />}
          {state.phase !== 'planned' && (
            <>
              <DoorsPanel meeting={meeting} />
              <SpeakersDesk meeting={meeting} step={step} />
              <ItemAtHand meeting={meeting} step={step} />
              <Results meeting={meeting} />
            </>
          )}
        </>
      )}
    </NextStepCard>
  );
}

/** Once it is closed the count stands above; where the hall is counted the question does, and no device has a part. */
function hasOwnBallot(state: MeetingState): boolean {
  const vote = findVote(state, state.currentVoteId);
  if (vote === null) return true;
  return vote.phase !== 'closed' && (procedureOf(vote).source !== 'office' || vote.together !== undefined);
}
