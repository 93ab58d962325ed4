/**
 * What outsiders need to watch and check the public part of a journal: its signed states, the changes of keys, and who
 * may witness. States of meetings that the portal does not show are left out, and so are those of the whole journal.
 */
export const JOURNAL_VIEWS = `
CREATE VIEW portal.checkpoint AS
  SELECT c.meeting_id, c.size, c.root, c.note, c.at FROM public_checkpoint c
    JOIN portal.meeting m ON m.id = c.meeting_id AND m.public;

CREATE VIEW portal.journal_key_change AS SELECT no, note, at FROM journal_key_change;

CREATE VIEW portal.witness AS SELECT name, key FROM witness WHERE ended_at IS NULL;
`;
