import type { MeetingSummary } from '@gremia/contracts';
import { useMemo } from 'react';
import { useMeetings } from '../../api/meetings';

/** As many meetings back the habits of a body are looked for. */
const BACK = 25;

/** The latest meetings of a body first, without rehearsals and what was called off; undefined until they are known. */
export function useEarlierMeetings(committeeId: string): readonly MeetingSummary[] | undefined {
  const { data, isPlaceholderData } = useMeetings({ committeeId, when: 'all', limit: BACK });
  return useMemo(
    () =>
      isPlaceholderData
        ? undefined
        : data?.meetings.filter(({ rehearsal, state }) => !rehearsal && state !== 'cancelled'),
    [data, isPlaceholderData],
  );
}
