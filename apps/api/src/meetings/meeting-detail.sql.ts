import { decisionColumns } from '../platform/records/decision-view';
import { excludedItems, excludedPapers } from '../platform/records/exclusions';
import { isOffice, isReadable, seesAgenda, seesAll, seesItem } from './meeting-access';
import { summaryColumns } from './meeting-summary';

const list = (select: string): string => `(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${select}) x)`;

/** The reader may see everything about the item `i`. */
const all = seesItem('i', 'm');
/** The reader may see what the item `i` is about, not only that there is one. */
const open = `(i.public OR ${all})`;
const paperOpen = `(${all} OR (i.public AND p.public AND p.number IS NOT NULL))`;

const isLaid = (p: string): string =>
  `(${p}.kind = 'amendment' AND ${p}.number IS NOT NULL AND ${p}.state <> 'withdrawn' AND (${p}.public OR ${all}))`;

/** The reader may see what is not public about the item that the change `c` is about. */
const seesChange = `(${seesAll('m')} AND NOT coalesce((c ->> 'itemId')::uuid = ANY(${excludedItems('$1')}), false)
    AND NOT coalesce((c ->> 'paperId')::uuid = ANY(${excludedPapers('$1')}), false))`;

/** What the supplement `s` changes, as far as the reader may know; null where that is nothing. */
const CHANGES = `(SELECT jsonb_agg(jsonb_build_object('what', c ->> 'what', 'number', c ->> 'number',
    'title', CASE WHEN ${seesChange} THEN c ->> 'title' ELSE c ->> 'publicTitle' END,
    'before', CASE WHEN ${seesChange} THEN c ->> 'before' ELSE c ->> 'publicBefore' END))
  FROM jsonb_array_elements(s.changes) c WHERE ${seesChange} OR (c ->> 'public')::boolean)`;

const DECISIONS = `
  SELECT ${decisionColumns} FROM decision d WHERE d.meeting_id = m.id AND d.item_id = i.id AND NOT d.superseded
    AND ((d.public AND i.public) OR ${all}) ORDER BY d.announced_at`;

const ITEMS = `
  SELECT i.id, i.position, i.number, i.public, i.neutral_title, CASE WHEN ${open} THEN i.title
    ELSE i.neutral_title END AS title,
    CASE WHEN ${paperOpen} THEN p.id END AS paper_id, CASE WHEN ${paperOpen} THEN p.number END AS paper_number, CASE
      WHEN ${paperOpen} THEN p.title END AS paper_title,
    CASE WHEN ${open} THEN i.responsibility END AS responsibility, CASE WHEN ${all} THEN i.notes ELSE '' END AS notes,
    (SELECT count(*) FROM agenda_supplement s WHERE s.meeting_id = m.id AND s.no <= i.supplement_no
      AND ${CHANGES} IS NOT NULL) AS supplement_no,
    (SELECT count(*) FROM paper a JOIN paper first ON first.id IN (a.id, a.parent_id)
      WHERE ${paperOpen} AND first.parent_id = p.id AND ${isLaid('first')} AND ${isLaid('a')}) AS amendment_count,
    ${list(DECISIONS)} AS decisions
  FROM agenda_item i LEFT JOIN paper p ON p.id = i.paper_id WHERE i.meeting_id = m.id AND ${seesAgenda('m')}
    ORDER BY i.position`;

const RECEIPT =
  `r.person_id, concat_ws(' ', h.title, h.given_name, h.family_name) AS name, r.sent_at, ` +
  `r.received_on, r.evidence, r.reply, r.reply_text`;
const RECEIPTS = `
  SELECT ${RECEIPT} FROM receipt_of_convocation r JOIN person h ON h.id = r.person_id WHERE r.meeting_id = m.id
    AND ${isOffice('m')} ORDER BY h.family_name, h.given_name`;
const OWN_RECEIPT = `SELECT ${RECEIPT} FROM receipt_of_convocation r JOIN person h ON h.id = r.person_id
  WHERE r.meeting_id = m.id AND r.person_id = $1::uuid`;

/** The newest convocation of the meeting `m`, and whether what it told still holds. */
const CONVOCATION = `
  SELECT v.no, v.starts_at <> m.starts_at OR v.place <> m.place AS moved,
    EXISTS (SELECT FROM agenda_supplement s WHERE s.meeting_id = m.id AND s.at > v.sent_at) AS amended
  FROM convocation v WHERE v.meeting_id = m.id ORDER BY v.no DESC LIMIT 1`;

/** Supplements that tell the reader something, counted on their own: a gap would tell of the others. */
const SUPPLEMENTS = `
  SELECT row_number() OVER (ORDER BY s.no) AS no, s.at, s.reason, s.changes FROM (
    SELECT s.no, s.at, s.reason, ${CHANGES} AS changes FROM agenda_supplement s
    WHERE s.meeting_id = m.id AND ${seesAgenda('m')}) s
  WHERE s.changes IS NOT NULL ORDER BY s.no`;

/** $7 is the meeting. */
export const MEETING_DETAIL = `
SELECT ${summaryColumns}, m.revision, m.public_room, m.convened_at, m.urgent, c.profile_key, (m.starts_at AT TIME ZONE
  y.time_zone)::date AS day,
  (now() AT TIME ZONE y.time_zone)::date AS today, ${list(ITEMS)} AS items, ${list(RECEIPTS)} AS receipts,
    ${list(OWN_RECEIPT)} AS own_receipts,
    ${list(CONVOCATION)} AS convocations, ${list(SUPPLEMENTS)} AS supplements,
  ARRAY(SELECT r.received_on::text FROM receipt_of_convocation r WHERE r.meeting_id = m.id) AS received,
  EXISTS (SELECT 1 FROM membership s WHERE s.committee_id = m.committee_id AND s.person_id = $1::uuid AND s.voting
    AND s.starts_on <= (m.starts_at AT TIME ZONE y.time_zone)::date
    AND (s.ends_on IS NULL OR s.ends_on >= (m.starts_at AT TIME ZONE y.time_zone)::date)) AS votes
FROM meeting m JOIN committee c ON c.id = m.committee_id JOIN municipality y ON y.id = c.municipality_id WHERE m.id = $7
  AND ${isReadable('m')}`;
