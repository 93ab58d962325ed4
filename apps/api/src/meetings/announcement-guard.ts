import { checkRemoteAnnouncement, RuleError } from '@gremia/rules';
import { ProblemError } from '../platform/problem/problem-error';
import { emergencyOf } from '../platform/records/stored-emergency';
import { rulesOfRow } from '../platform/records/stored-rules';
import type { MeetingRow } from './meeting.repository';

/**
 * Where members take part from elsewhere, the public needs a room to follow them, and the announcement names it.
 * @throws ProblemError `public-room-missing`
 */
export function assertPublicRoom(meeting: MeetingRow): void {
  const profile = rulesOfRow(meeting, meeting.day);
  if (
    profile.remote.value.counts === 'never' ||
    (profile.remote.value.counts === 'emergency-only' &&
      emergencyOf(meeting.remote_record, meeting.emergency)?.declared !== true)
  )
    return;
  try {
    checkRemoteAnnouncement(profile, meeting.public_room);
  } catch (error) {
    if (error instanceof RuleError)
      throw new ProblemError('public-room-missing', {
        detail: error.message,
        norm: profile.remote.value.publicRoomNorm,
      });
    throw error;
  }
}
