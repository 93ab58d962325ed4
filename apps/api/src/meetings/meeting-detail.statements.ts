import { agendaItemView, receiptView, supplementView } from '@gremia/contracts';
import { z } from 'zod';
import { byName } from '../platform/database/german-order';
import { statement, type RowOf } from '../platform/database/statement';
import { decisionColumns, decisionRow } from '../platform/records/decision-view';
import { storedEmergency, storedRemoteRecord } from '../platform/records/stored-emergency';
import { ruleColumns, selectRules } from '../platform/records/stored-rules';
import { isOffice, isReadable, seesAgenda, seesAll } from '../platform/records/meeting-access';
import { meetingSummaryRow, summaryColumns } from './meeting-summary';

/** The meeting $7, if the reader may know of it, and what the reader may see in it. */
export const MEETING = statement(
  meetingSummaryRow.extend({
    revision: z.number(),
    public_room: z.string().nullable(),
    convened_at: z.date().nullable(),
    urgent: z.boolean(),
    ...ruleColumns,
    emergency: storedEmergency.nullable(),
    remote_record: storedRemoteRecord.nullable(),
    seats: z.number(),
    day: z.string(),
    today: z.string(),
    office: z.boolean(),
    sees_all: z.boolean(),
    sees_agenda: z.boolean(),
    votes: z.boolean(),
  }),
  `
SELECT ${summaryColumns}, m.revision, m.public_room, m.convened_at, m.urgent, ${selectRules}, c.emergency,
  m.remote_record, c.seats, d.day,
  (now() AT TIME ZONE y.time_zone)::date AS today, ${isOffice('m')} AS office, ${seesAll('m')} AS sees_all,
  ${seesAgenda('m')} AS sees_agenda,
  EXISTS (SELECT FROM membership s WHERE s.committee_id = m.committee_id AND s.person_id = $1::uuid AND s.voting
    AND s.starts_on <= d.day AND (s.ends_on IS NULL OR s.ends_on >= d.day)) AS votes
FROM meeting m JOIN committee c ON c.id = m.committee_id JOIN municipality y ON y.id = c.municipality_id
  CROSS JOIN LATERAL (SELECT (m.starts_at AT TIME ZONE y.time_zone)::date AS day) d
WHERE m.id = $7 AND ${isReadable('m')}`,
);
export type MeetingRow = RowOf<typeof MEETING>;

/**
 * Whom the statements below speak about: their parameters ($1 meeting, $2 whether the reader sees the whole agenda, $3
 * items and $4 papers from which the reader is excluded because of a conflict of interest, in whatever office).
 */
const seesItem = `($2::boolean AND NOT i.id = ANY ($3::uuid[]) AND NOT coalesce(i.paper_id = ANY ($4::uuid[]), false))`;
/** The reader may see what the item `i` is about, not only that there is one. */
const isOpen = `(i.public OR ${seesItem})`;
/** The reader may see the paper `p` of the item `i`. */
const isPaperOpen = `(p.id IS NOT NULL AND (${seesItem} OR (i.public AND p.public AND p.number IS NOT NULL)))`;

export const ITEMS = statement(
  z.object({
    id: z.string(),
    position: z.number(),
    number: z.string(),
    public: z.boolean(),
    neutral_title: z.string(),
    title: z.string(),
    paper_id: z.string().nullable(),
    paper_number: z.string().nullable(),
    paper_title: z.string().nullable(),
    responsibility: agendaItemView.shape.responsibility,
    notes: z.string(),
    planned_minutes: z.number().nullable(),
    supplement_no: z.number().nullable(),
  }),
  `
SELECT i.id, i.position, i.number, i.public, i.neutral_title,
  CASE WHEN ${isOpen} THEN i.title ELSE i.neutral_title END AS title,
  CASE WHEN ${isPaperOpen} THEN p.id END AS paper_id, CASE WHEN ${isPaperOpen} THEN p.number END AS paper_number,
  CASE WHEN ${isPaperOpen} THEN p.title END AS paper_title,
  CASE WHEN ${isOpen} THEN i.responsibility END AS responsibility,
  CASE WHEN ${seesItem} THEN i.notes ELSE '' END AS notes,
  CASE WHEN ${isOpen} THEN i.planned_minutes END AS planned_minutes, i.supplement_no
FROM agenda_item i LEFT JOIN paper p ON p.id = i.paper_id WHERE i.meeting_id = $1 ORDER BY i.position`,
);
export type ItemRow = RowOf<typeof ITEMS>;

const isLaid = (p: string): string =>
  `(${p}.kind = 'amendment' AND ${p}.number IS NOT NULL AND ${p}.state <> 'withdrawn'
    AND (${p}.public OR ${seesItem}))`;

/** The amendments, and amendments of these, that lie before the body, by number. */
export const AMENDMENTS = statement(
  z.object({ item_id: z.string(), amendments: z.array(z.string()) }),
  `
SELECT i.id AS item_id, array_agg(laid.number ORDER BY laid.number) AS amendments
FROM agenda_item i JOIN paper p ON p.id = i.paper_id JOIN paper first ON first.parent_id = p.id
  CROSS JOIN LATERAL (SELECT first.number UNION ALL SELECT a.number FROM paper a
    WHERE a.parent_id = first.id AND ${isLaid('a')}) laid
WHERE i.meeting_id = $1 AND ${isPaperOpen} AND ${isLaid('first')} GROUP BY i.id`,
);

export const DECISIONS = statement(
  decisionRow.extend({ item_id: z.string() }),
  `
SELECT d.item_id, ${decisionColumns}
FROM decision d JOIN agenda_item i ON i.id = d.item_id AND i.meeting_id = d.meeting_id
  JOIN meeting m ON m.id = d.meeting_id JOIN committee c ON c.id = m.committee_id
WHERE d.meeting_id = $1 AND NOT d.superseded AND ((d.public AND i.public) OR ${seesItem})
ORDER BY d.announced_at, d.seq`,
);

/** The reader may see what is not public about the item that the change `c` is about. */
const seesChange = `($2::boolean AND NOT coalesce((c ->> 'itemId')::uuid = ANY ($3::uuid[]), false)
    AND NOT coalesce((c ->> 'paperId')::uuid = ANY ($4::uuid[]), false))`;

/** What each supplement changes, as far as the reader may know; those that tell the reader nothing are left out. */
export const SUPPLEMENTS = statement(
  supplementView.extend({ at: z.date() }),
  `
SELECT s.no, s.at, s.reason, known.changes FROM agenda_supplement s CROSS JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object('what', c ->> 'what', 'number', c ->> 'number',
    'title', CASE WHEN ${seesChange} THEN c ->> 'title' ELSE c ->> 'publicTitle' END,
    'before', CASE WHEN ${seesChange} THEN c ->> 'before' ELSE c ->> 'publicBefore' END)) AS changes
  FROM jsonb_array_elements(s.changes) c WHERE ${seesChange} OR (c ->> 'public')::boolean) known
WHERE s.meeting_id = $1 AND known.changes IS NOT NULL ORDER BY s.no`,
);
export type SupplementRow = RowOf<typeof SUPPLEMENTS>;

/** The day, where the municipality is, on which a convocation was sent. */
const sentOn = `(SELECT (r.sent_at AT TIME ZONE y.time_zone)::date
  FROM meeting m JOIN committee c ON c.id = m.committee_id
  JOIN municipality y ON y.id = c.municipality_id WHERE m.id = r.meeting_id) AS sent_on`;
const receivedRow = { received_on: z.string().nullable(), sent_on: z.string() };

/** Days on which those who were convened to the meeting $1 received it, null where it is open, and of the dispatch. */
export const RECEIVED = statement(
  z.object(receivedRow),
  `SELECT r.received_on, ${sentOn} FROM receipt_of_convocation r WHERE r.meeting_id = $1`,
);

/** Who was convened to the meeting $1: everybody for the office ($2), oneself ($3) for others. */
export const RECEIPTS = statement(
  z.object({
    person_id: z.string(),
    name: z.string(),
    sent_at: z.date(),
    ...receivedRow,
    evidence: receiptView.shape.evidence,
    reply: receiptView.shape.reply,
    reply_text: z.string(),
    reply_noted: receiptView.shape.replyNoted,
  }),
  `
SELECT r.person_id, concat_ws(' ', h.title, h.given_name, h.family_name) AS name, r.sent_at, r.received_on,
  ${sentOn}, r.evidence, r.reply, r.reply_text, CASE WHEN r.reply_way IS NOT NULL THEN jsonb_build_object(
    'way', r.reply_way, 'on', r.reply_on, 'by', concat_ws(' ', o.title, o.given_name, o.family_name)) END AS reply_noted
FROM receipt_of_convocation r JOIN person h ON h.id = r.person_id LEFT JOIN person o ON o.id = r.reply_noted_by
WHERE r.meeting_id = $1 AND ($2::boolean OR r.person_id = $3::uuid)
ORDER BY ${byName('h')}`,
);
export type ReceiptRow = RowOf<typeof RECEIPTS>;

/** Who sits in the body $2 on the day $3 and was not convened to the meeting $1. */
export const NOT_CONVENED = statement(
  z.object({ person_id: z.string(), name: z.string() }),
  `
SELECT h.id AS person_id, concat_ws(' ', h.title, h.given_name, h.family_name) AS name FROM person h
WHERE EXISTS (SELECT FROM membership s WHERE s.person_id = h.id AND s.committee_id = $2
    AND s.starts_on <= $3::date AND (s.ends_on IS NULL OR s.ends_on >= $3::date))
  AND NOT EXISTS (SELECT FROM receipt_of_convocation r WHERE r.meeting_id = $1 AND r.person_id = h.id)
ORDER BY ${byName('h')}`,
);
export type NotConvenedRow = RowOf<typeof NOT_CONVENED>;

/** The newest convocation to the meeting $1, and whether what it told still holds. */
export const CONVOCATION = statement(
  z.object({ no: z.number(), moved: z.boolean(), amended: z.boolean() }),
  `
SELECT v.no, v.starts_at <> m.starts_at OR v.place <> m.place AS moved,
  EXISTS (SELECT FROM agenda_supplement s WHERE s.meeting_id = m.id AND s.at > v.sent_at) AS amended
FROM convocation v JOIN meeting m ON m.id = v.meeting_id WHERE v.meeting_id = $1 ORDER BY v.no DESC LIMIT 1`,
);
export type ConvocationRow = RowOf<typeof CONVOCATION>;
