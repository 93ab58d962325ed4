import { useParticipants } from '@livekit/components-react';
import { RoomEvent } from 'livekit-client';
import { channelOf } from './channel-of';

const CHANGES = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantAttributesChanged,
];

/** The channels of sound that somebody in the call was appointed for, by name. */
export function useChannels(): readonly string[] {
  const people = useParticipants({ updateOnlyOn: CHANGES });
  const names = people.filter(({ isLocal }) => !isLocal).flatMap((each) => channelOf(each) ?? []);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}
