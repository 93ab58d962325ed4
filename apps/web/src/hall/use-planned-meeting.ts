import { meetingsRoutes, portalRoutes } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import { useSession } from '../api/session';
import type { HallMeeting } from './scene-of';

const MINUTE = 60_000;

/**
 * What is known of the meeting before it is opened: of a rehearsal to whoever is signed in for it, of any other what
 * the public knows; null for one that is not announced.
 */
export function usePlannedMeeting(id: string): HallMeeting | null {
  const session = useSession();
  const isMember = (session.data?.person ?? null) !== null;
  const planned = useQuery({
    queryKey: ['hall', 'meeting', id, isMember],
    queryFn: async ({ signal }): Promise<HallMeeting> => {
      const own = isMember ? await call(meetingsRoutes.detail, { params: { id }, signal }).catch(() => null) : null;
      if (own?.rehearsal === true) return own;
      return { ...(await call(portalRoutes.meeting, { params: { id }, signal })), public: true };
    },
    enabled: !session.isPending,
    refetchInterval: MINUTE,
  });
  return planned.data ?? null;
}
