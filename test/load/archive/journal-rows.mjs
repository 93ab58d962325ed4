/** The rows of a journal in the tables that hold it. */
export const entryRow = (entry) => ({
  meeting_id: entry.meetingId,
  seq: entry.seq,
  at: entry.at,
  actor: entry.actor,
  audience: entry.audience,
  kind: entry.open.kind,
  body: entry.open,
  commitment: entry.commitment,
  leaf_hash: entry.leafHash,
});

export const secretRow = ({ meetingId, seq, sealed: { owner, salt, content } }) => ({
  meeting_id: meetingId,
  seq,
  owner,
  salt,
  content,
});
