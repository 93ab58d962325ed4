import type { PortalMeetingDetail } from '@gremia/contracts';
import { usePortalMeeting } from '../portal/portal.queries';

/** What the public knows of the meeting before it is opened; null for one that is not announced, such as a rehearsal. */
export const usePlannedMeeting = (id: string): PortalMeetingDetail | null => usePortalMeeting(id).data ?? null;
