import type { RemoteRecordView } from '@gremia/contracts';
import { needsChair, needsOf, remoteEntitlement, remoteNeedWords } from '@gremia/rules';
import { emergencyOf, EMPTY_REMOTE_RECORD } from '../../platform/records/stored-emergency';
import { rulesToRead } from '../../platform/records/stored-rules';
import type { PendingEmergency, RemoteRecordRow } from './remote-record.repository';

/** The record as the office reads it: what the rules want, what is there, and what follows. */
export function toRemoteRecord(row: RemoteRecordRow, pending: PendingEmergency | null): RemoteRecordView {
  const profile = rulesToRead(row, row.day);
  const { value, norm } = profile.remote;
  const kept = emergencyOf(row.remote_record, row.emergency);
  const emergency = kept === null ? null : { ...kept, publicRoom: row.public_room };
  const { entitled, sentence, missing } = remoteEntitlement({ profile, emergency });
  const record = row.remote_record ?? EMPTY_REMOTE_RECORD;
  const due = pending !== null && value.confirmedNextMeeting ? pending : null;
  return {
    meetingId: row.id,
    revision: row.remote_revision,
    record,
    publicRoom: row.public_room,
    begun: row.begun,
    entitled,
    sentence,
    norm,
    unverified: needsChair(profile.remote),
    // The member's own will shows when the member connects.
    needs: needsOf(value)
      .filter((need) => need !== 'consent')
      .map((need) => ({ need, words: remoteNeedWords(need, value.needsStatute), there: !missing.includes(need) })),
    confirmable: value.confirmedNextMeeting && record.declaration !== null,
    confirmation: row.remote_confirmation,
    pending:
      due === null
        ? null
        : { meetingId: due.id, title: due.title, on: due.day, declaredBy: due.record.declaration?.by ?? '' },
  };
}
