import type { MeetingSummary } from '@gremia/contracts';
import { useMeetings } from '../api/meetings';

/** Whether one has begun meanwhile is asked so often. */
const LOOK_MILLISECONDS = 30_000;

/** The meeting of one of my bodies that runs now; a real one before a rehearsal. Null while none does. */
export function useMyRunningMeeting(): MeetingSummary | null {
  const { data } = useMeetings({ mine: true, when: 'upcoming' }, LOOK_MILLISECONDS);
  const running = (data?.meetings ?? []).filter(({ state }) => state === 'running' || state === 'interrupted');
  return running.find(({ rehearsal }) => !rehearsal) ?? running[0] ?? null;
}
