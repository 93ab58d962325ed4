import { PLAYS } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import { RoomContext, StartAudio, useLocalParticipant, useParticipantAttribute } from '@livekit/components-react';
import { useCallback, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participant, RoomOptions } from 'livekit-client';
import { CallSound } from '../../call/call-sound';
import { useStandingRoom } from '../../call/use-standing-room';
import { deviceTicket } from './device-ticket';
import { HallTiles } from './hall-tiles';
import { isInHall } from './who-is-shown';

const WATCHING: RoomOptions = { adaptiveStream: { pixelDensity: 'screen' }, dynacast: true };

/**
 * The screen of the hall in the call: it shows who interprets and who speaks from elsewhere, and plays everybody who
 * does not sit in the hall. What the hall itself sends it never plays.
 */
export function HallCall({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('hall');
  const { room } = useStandingRoom(WATCHING, deviceTicket);
  if (room === null) return null;
  return (
    <RoomContext.Provider value={room}>
      <HallTiles state={state} />
      <HallSound state={state} />
      <StartAudio label={t('call.startAudio')} className="hall-sound" />
    </RoomContext.Provider>
  );
}

/** A channel in the hall stands alone: what is said there is heard there, and from elsewhere it would be in the way. */
function HallSound({ state }: { readonly state: MeetingState }): ReactElement {
  const { localParticipant } = useLocalParticipant();
  const plays = useParticipantAttribute(PLAYS, { participant: localParticipant }) ?? '';
  const isLeftOut = useCallback((participant: Participant) => isInHall(state, participant), [state]);
  return <CallSound isLeftOut={isLeftOut} choice={{ channel: plays === '' ? null : plays, beside: 0 }} />;
}
