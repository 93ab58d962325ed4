import type { SessionNumber } from '@gremia/contracts';
import { useMeetings } from '../../api/meetings';

/** As many meetings back the last number of a body is looked for. */
const BACK = 25;

/** The number that was given last in a body; null where none of its latest meetings has one. */
export function useLastSession(committeeId: string): SessionNumber | null {
  const { data } = useMeetings({ committeeId, when: 'all', limit: BACK });
  const numbered = (data?.meetings ?? []).filter(({ rehearsal, state }) => !rehearsal && state !== 'cancelled');
  return numbered.find(({ session }) => session !== null)?.session ?? null;
}
