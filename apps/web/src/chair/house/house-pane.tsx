import { findItem, nextStep } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CallPanel } from '../../call/call-panel';
import { WithPin } from '../../call/pin/with-pin';
import { CaptionsPanel } from '../../captions/captions-panel';
import { CheckIn } from '../../live/check-in';
import { HousePicture } from '../../live/house/house-picture';
import { QuorumLamp } from '../../live/quorum-lamp';
import type { LiveMeeting } from '../../live/use-meeting';
import { awaitsHouse } from '../calling/call-plan';
import { ConflictsPanel } from '../conflicts-panel';
import { PresencePanel } from '../presence-panel';
import { SeatsPanel } from '../seats/seats-panel';
import { DeskPane } from '../shell/desk-pane';
import { InvitedPanel } from './invited-panel';
import { RollCall } from './roll-call';
import { Simulation } from './simulation';
import { WaitingBallots } from './waiting-ballots';

interface HousePaneProps {
  readonly meeting: LiveMeeting;
  /** Whoever has handed the lead over stays in the call, and has nothing else to do here. */
  readonly leads: boolean;
  readonly isRehearsal: boolean;
  readonly committeeId: string;
}

/** Who is here: the lamp and the picture stay, the lists below them scroll. */
export function HousePane({ meeting, leads, isRehearsal, committeeId }: HousePaneProps): ReactElement {
  const { t } = useTranslation('chair');
  const { state } = meeting;
  const item = findItem(state, state.currentItemId);
  return (
    <>
      <h2 className="kern-sr-only">{t('house')}</h2>
      {/* Once it is over nobody is there any more. */}
      {state.phase !== 'closed' && (
        <>
          <QuorumLamp state={state} />
          <HousePicture state={state} />
        </>
      )}
      {leads && <WaitingBallots meeting={meeting} />}
      <DeskPane label={t('desk.lists')}>
        <WithPin within="pane">
          {/* Before anything else of a rehearsal: nobody is there until they are called in. */}
          {leads && isRehearsal && state.phase !== 'closed' && (
            <Simulation meetingId={meeting.meetingId} committeeId={committeeId} />
          )}
          {state.circular === undefined && <CallPanel meeting={meeting} />}
          {state.circular === undefined && <CaptionsPanel meeting={meeting} />}
          {leads && (
            <>
              {item !== null && <ConflictsPanel key={item.itemId} meeting={meeting} item={item} />}
              {/* As the step itself it stands below the words. */}
              {!awaitsHouse(nextStep(state), state) && <RollCall state={state} />}
              <CheckIn meeting={meeting} submit="secondary" />
              <InvitedPanel meeting={meeting} />
              <SeatsPanel meeting={meeting} />
              {state.phase === 'closed' ? (
                <details className="g-disclosure">
                  <summary>{t('presence.summary')}</summary>
                  <PresencePanel meeting={meeting} />
                </details>
              ) : (
                <PresencePanel meeting={meeting} />
              )}
            </>
          )}
        </WithPin>
      </DeskPane>
    </>
  );
}
