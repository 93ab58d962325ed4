import { HALL_ROLE } from '@gremia/contracts';
import type { Participant } from 'livekit-client';
import { useCallback } from 'react';
import type { LiveMeeting } from '../live/use-meeting';

/** For somebody who sits in the hall: its microphone is not played to them, for it would hear itself. */
export function useHallLeftOut({
  personId,
  state: { present },
}: Pick<LiveMeeting, 'personId' | 'state'>): (participant: Participant) => boolean {
  const isInHall = personId !== null && present[personId]?.mode === 'hall';
  return useCallback(({ attributes }: Participant) => isInHall && attributes['role'] === HALL_ROLE, [isInHall]);
}
