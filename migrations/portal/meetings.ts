/** Where an item stands that only a decision knows any more. */
const AFTER_THE_AGENDA = 1_000_000;

/** When what is public about the meeting itself changed last: not when the office did something that nobody is told. */
const CHANGED_AT = `greatest(agenda_published_at, (SELECT max(a.at) FROM audit_entry a
      WHERE a.subject = meeting.id AND a.action IN ('meeting-changed', 'meeting-cancelled')))`;

/**
 * Meetings with a published agenda, what may be known of their items, and what was decided in public.
 * Of an item that is not public the neutral title is all there is. What was announced stays, with its item, whatever
 * becomes of the agenda. What was decided without the public and released since then is told as far as it was: without
 * who voted how.
 */
export const MEETING_VIEWS = `
CREATE VIEW portal.meeting AS
  SELECT id, committee_id, title, starts_at, ends_at, place, public_room, public, state, ${CHANGED_AT} AS changed_at,
    setweight(searchable(title), 'A') AS search, session_no, session_term, circular_until
  FROM meeting WHERE NOT rehearsal AND agenda_published_at IS NOT NULL;

CREATE VIEW portal.agenda_item AS
  SELECT i.id, i.meeting_id, i.position, i.number, open.item AS public,
    CASE WHEN open.item THEN i.title ELSE i.neutral_title END AS title,
    CASE WHEN open.item THEN i.search END AS search,
    p.id AS paper_id,
    CASE WHEN open.item THEN i.responsibility END AS responsibility,
    (SELECT nullif(count(*), 0)::int FROM agenda_supplement s WHERE s.meeting_id = i.meeting_id
      AND s.no <= i.supplement_no AND s.changes @> '[{"public": true}]') AS supplement_no
  FROM agenda_item i JOIN portal.meeting m ON m.id = i.meeting_id
    CROSS JOIN LATERAL (SELECT i.public AND m.public AS item) open
    LEFT JOIN portal.public_paper p ON p.id = i.paper_id AND open.item
  UNION ALL
  (SELECT DISTINCT ON (d.meeting_id, d.item_id) d.item_id, d.meeting_id, ${AFTER_THE_AGENDA}, d.item_number, true,
    d.item_title, NULL::tsvector, p.id, NULL, NULL
  FROM decision d JOIN portal.meeting m ON m.id = d.meeting_id AND m.public
    LEFT JOIN portal.public_paper p ON p.id = d.paper_id
  WHERE d.public AND NOT d.superseded AND NOT EXISTS (SELECT FROM agenda_item i WHERE i.id = d.item_id)
  ORDER BY d.meeting_id, d.item_id, d.seq);

CREATE VIEW portal.agenda_supplement AS
  SELECT s.meeting_id, (row_number() OVER (PARTITION BY s.meeting_id ORDER BY s.no))::int AS no, s.at, s.reason, (
    SELECT jsonb_agg(jsonb_build_object('what', c ->> 'what', 'number', c ->> 'number', 'title', c ->> 'publicTitle',
      'before', c ->> 'publicBefore'))
    FROM jsonb_array_elements(s.changes) c WHERE (c ->> 'public')::boolean) AS changes
  FROM agenda_supplement s JOIN portal.meeting m ON m.id = s.meeting_id WHERE s.changes @> '[{"public": true}]';

CREATE VIEW portal.decision AS
  SELECT d.meeting_id, d.vote_id, d.item_id, p.id AS paper_id, d.seq, d.subject,
    CASE WHEN told.whole THEN d.question ELSE '' END AS question, d.carried, d.label, d.sentence, d.procedure, d.tally,
    CASE WHEN told.whole THEN d.options END AS options, CASE WHEN told.at_once THEN d.ballots END AS ballots, d.final,
    d.settles, d.announced_at, d.item_number, CASE WHEN told.whole THEN d.item_title ELSE '' END AS item_title,
    told.whole, CASE WHEN NOT told.at_once THEN d.released_at END AS released_at, true AS public,
    d.entered_at, CASE WHEN told.whole THEN ARRAY(
      SELECT a.id FROM unnest(d.amendment_ids) a (id) JOIN portal.public_paper q ON q.id = a.id) END AS amendment_ids
  FROM decision d JOIN portal.meeting m ON m.id = d.meeting_id AND m.public
    LEFT JOIN agenda_item i ON i.id = d.item_id
    LEFT JOIN portal.public_paper p ON p.id = d.paper_id
    CROSS JOIN LATERAL (SELECT d.public AND coalesce(i.public, true) AS at_once,
      d.public AND coalesce(i.public, true) OR d.released_whole AS whole) told
  WHERE NOT d.superseded AND (told.at_once OR d.released_at IS NOT NULL);

CREATE VIEW portal.course_decision AS
  SELECT d.meeting_id, d.vote_id, d.seq, d.after_number, d.question, d.carried, false AS final, d.label, d.sentence,
    d.procedure, d.tally, d.options, d.ballots, d.announced_at, d.entered_at, true AS public,
    NULL::timestamptz AS released_at
  FROM course_decision d JOIN portal.meeting m ON m.id = d.meeting_id AND m.public
  WHERE d.public AND NOT d.superseded;

CREATE VIEW portal.paper_on_agenda AS
  SELECT i.paper_id, i.meeting_id FROM agenda_item i JOIN portal.meeting m ON m.id = i.meeting_id
    JOIN portal.public_paper p ON p.id = i.paper_id WHERE i.public AND m.public
  UNION ALL
  SELECT d.paper_id, d.meeting_id FROM portal.decision d WHERE d.paper_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM agenda_item i WHERE i.id = d.item_id);

CREATE VIEW portal.minutes AS
  SELECT DISTINCT ON (n.meeting_id) n.meeting_id, n.no, n.document -> 'public' AS document,
    n.document -> 'publicRemarks' AS remarks, n.record, n.created_at, n.released_at, n.letterhead_id
  FROM minutes n JOIN portal.meeting m ON m.id = n.meeting_id AND m.public
  WHERE n.state = 'released' ORDER BY n.meeting_id, n.no DESC;
`;
