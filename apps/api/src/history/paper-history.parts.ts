import { movedParams } from '../platform/database/moved-params';
import { isOffice, seesItem } from '../platform/records/meeting-access';
import { isReadableOf } from '../platform/records/paper-access';
import { historyPart, historySource } from './history-row';

/** How many parameters a reader of meetings is; that is where the reader of papers begins. */
export const MEETING_PARAMS = 6;
/**
 * $1 to $6 are the reader of meetings, $7 to $10 the reader of papers, $11 the paper, $12 the kinds asked for, $13
 * whether the reader may see what is not public about it, $14 whether it is theirs to work on.
 */
export const PAPER_HISTORY_PARAMS = 14;

const readable = movedParams(isReadableOf('s'), MEETING_PARAMS);
const ORIGINATORS = `(SELECT string_agg(o ->> 'name', ', ') FROM jsonb_array_elements(p.originators) o)`;

/** Who did it, by the note that was written with it. */
const actorOf = (action: string, subject: string): string =>
  `(SELECT a.actor FROM audit_entry a WHERE a.subject = ${subject} AND a.action = '${action}'
    ORDER BY a.id DESC LIMIT 1)`;

const CREATED = historyPart(
  { kind: `'created'`, at: 'p.created_at', id: `'created'`, actor: 'p.author_id' },
  'FROM paper p WHERE p.id = $11::uuid AND $14::boolean',
);

const SUBMITTED = historyPart(
  {
    kind: `'submitted'`,
    at: 'p.submitted_at',
    id: `'submitted'`,
    actor: actorOf('paper-submitted', 'p.id'),
    detail: ORIGINATORS,
  },
  'FROM paper p WHERE p.id = $11::uuid AND p.submitted_at IS NOT NULL',
);

const VERSIONS = historyPart(
  {
    kind: `'version'`,
    at: 'v.created_at',
    id: 'v.id::text',
    actor: `(SELECT a.actor FROM audit_entry a WHERE a.subject = v.paper_id AND a.action = 'paper-revised'
      AND a.detail ->> 'versionId' = v.id::text LIMIT 1)`,
    detail: 'v.no::text',
  },
  `FROM paper_version v WHERE v.paper_id = $11::uuid AND v.kind = 'revised'`,
);

/** What was done to the paper itself, as it was noted. That it is off an agenda is for those who make agendas. */
const NOTED = historyPart(
  {
    kind: `CASE a.action WHEN 'paper-withdrawn' THEN 'withdrawn' WHEN 'amendment-revised' THEN 'revised'
      WHEN 'amendment-carried-along' THEN 'carried-along' WHEN 'consultation-path-changed' THEN 'path-changed'
      ELSE 'unscheduled' END`,
    at: 'a.at',
    id: 'a.id::text',
    actor: 'a.actor',
    paper: `CASE a.action WHEN 'amendment-carried-along' THEN (a.detail ->> 'with') END`,
    meeting: `CASE a.action WHEN 'paper-unscheduled' THEN (a.detail ->> 'meetingId') END`,
    detail: `CASE a.action WHEN 'consultation-path-changed' THEN (a.detail ->> 'reason') END`,
  },
  `FROM audit_entry a WHERE a.subject = $11::uuid AND (a.action = 'paper-withdrawn'
    OR a.action IN ('amendment-revised', 'amendment-carried-along', 'consultation-path-changed') AND $13::boolean
    OR a.action = 'paper-unscheduled' AND $13::boolean AND $8::text IS NOT NULL)`,
);

const HANGING = historyPart(
  {
    kind: 'p.kind',
    at: 'p.submitted_at',
    id: 'p.id::text',
    actor: actorOf('paper-submitted', 'p.id'),
    paper: 'p.id',
    detail: ORIGINATORS,
  },
  `FROM paper p JOIN paper_standing s ON s.paper_id = p.id
  WHERE p.parent_id = $11::uuid AND p.submitted_at IS NOT NULL
    AND p.kind IN ('amendment', 'statement') AND ${readable}`,
);

const HANGING_WITHDRAWN = historyPart(
  { kind: `'hanging-withdrawn'`, at: 'a.at', id: 'a.id::text', actor: 'a.actor', paper: 'p.id' },
  `FROM paper p JOIN paper_standing s ON s.paper_id = p.id
    JOIN audit_entry a ON a.subject = p.id AND a.action = 'paper-withdrawn'
  WHERE p.parent_id = $11::uuid AND p.submitted_at IS NOT NULL AND ${readable}`,
);

/** Whoever works on the paper reads what became of its files; all others of those that they can open. */
const FILES = historyPart(
  { kind: `'file-' || s.what`, at: 's.at', id: 's.id::text', actor: 's.person_id', detail: 'f.file_name' },
  `FROM attachment f JOIN attachment_step s ON s.attachment_id = f.id
  WHERE f.paper_id = $11::uuid AND ($14::boolean OR f.removed_at IS NULL AND s.what IN ('added', 'published')
    AND (f.public OR $13::boolean))`,
);

const KNOWN_AT = `least(m.agenda_published_at,
    (SELECT min(c.sent_at) FROM convocation c WHERE c.meeting_id = m.id))`;
const ON_AGENDA = `FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id AND NOT m.rehearsal`;
const SHOWN = `CROSS JOIN LATERAL (SELECT ${seesItem('i', 'm')} AS whole,
    i.public AND m.public AND m.agenda_published_at IS NOT NULL AS open) shown`;
const OF_ITEM = { meeting: 'm.id', itemNumber: 'i.number', itemTitle: 'i.title' } as const;

/** The office learns when it was put there and by whom; all others when the agenda with it became known. */
const SCHEDULED = historyPart(
  {
    kind: `'scheduled'`,
    at: `coalesce(CASE WHEN ${isOffice('m')} THEN put.at END, added.at, ${KNOWN_AT})`,
    id: 'i.id::text',
    actor: `CASE WHEN ${isOffice('m')} THEN put.actor END`,
    ...OF_ITEM,
  },
  `${ON_AGENDA} ${SHOWN}
    LEFT JOIN agenda_supplement added ON added.meeting_id = m.id AND added.no = i.supplement_no
    LEFT JOIN LATERAL (SELECT a.at, a.actor FROM audit_entry a WHERE a.subject = i.paper_id
      AND a.action = 'paper-scheduled' AND a.detail ->> 'meetingId' = m.id::text ORDER BY a.id DESC LIMIT 1) put ON true
  WHERE i.paper_id = $11::uuid AND m.state <> 'cancelled' AND (shown.whole OR shown.open)
    AND coalesce(CASE WHEN ${isOffice('m')} THEN put.at END, added.at, ${KNOWN_AT}) IS NOT NULL`,
);

/** From the journal. What is not public is told once the meeting is over. */
const DELIBERATED = historyPart(
  {
    kind: `CASE e.kind WHEN 'item-called' THEN 'called' ELSE 'item-closed' END`,
    at: `coalesce((e.body -> 'told' ->> 'at')::timestamptz, e.at)`,
    id: `e.kind || ':' || i.id`,
    place: 'row_number() OVER (ORDER BY e.meeting_id, e.seq)',
    ...OF_ITEM,
    detail: `e.body ->> 'disposition'`,
  },
  `${ON_AGENDA} ${SHOWN}
    JOIN journal_entry e ON e.meeting_id = m.id AND e.kind IN ('item-called', 'item-closed')
      AND e.body ->> 'itemId' = i.id::text
  WHERE i.paper_id = $11::uuid AND (e.audience = 'public' AND shown.open
    OR shown.whole AND (e.audience = 'public' OR m.state = 'closed'))`,
);

/** The decisions on the paper, and on amendments of it where it is one, as they are shown on its page. */
const decided = (part: Parameters<typeof historyPart>[0], further: string): string =>
  historyPart(
    {
      // Which amendment was voted on, where it was one of several things.
      ...{ paper: `CASE WHEN s.paper_id <> $11::uuid AND ${readable} THEN s.paper_id END`, meeting: 'm.id' },
      ...{ itemNumber: 'd.item_number', itemTitle: 'd.item_title', detail: 'd.label', ...part },
    },
    `FROM decision d JOIN meeting m ON m.id = d.meeting_id AND NOT m.rehearsal
      LEFT JOIN agenda_item i ON i.id = d.item_id LEFT JOIN paper_standing s ON s.paper_id = d.amendment_ids[1]
      CROSS JOIN LATERAL (SELECT coalesce(${seesItem('i', 'm')}, false) AS whole,
        d.public AND coalesce(i.public, true) AND m.public AND m.agenda_published_at IS NOT NULL AS open) shown
    WHERE d.paper_id = ANY (ARRAY(SELECT $11::uuid UNION SELECT unnest(ARRAY[above.id, above.parent_id])
        FROM paper q JOIN paper above ON above.id = q.parent_id WHERE q.id = $11::uuid AND q.kind = 'amendment'))
      AND (d.paper_id = $11::uuid OR $11::uuid = ANY (d.amendment_ids)) AND NOT d.superseded AND ${further}`,
  );

const RESULTS = decided(
  { kind: `'result'`, at: 'd.announced_at', id: 'd.vote_id::text' },
  `(shown.open OR shown.whole AND (d.public OR m.state = 'closed'))`,
);
const RELEASED = decided(
  { kind: `'released'`, at: 'd.released_at', id: 'd.vote_id::text' },
  'd.released_at IS NOT NULL AND (shown.whole OR d.released_whole AND m.public AND m.agenda_published_at IS NOT NULL)',
);

const CORRECTED = historyPart(
  {
    kind: `'corrected'`,
    at: 'c.corrected_at',
    id: 'c.version_id::text',
    actorName: 'c.corrected_by',
    detail: 'c.reason',
  },
  `FROM text_correction c JOIN paper_version v ON v.id = c.version_id
  WHERE v.paper_id = $11::uuid
    AND ($13::boolean OR EXISTS (SELECT FROM portal.paper_version known WHERE known.id = v.id))`,
);

/** FROM and WHERE of all that happened to the paper, as far as the reader may know of it. */
export const PAPER_PARTS = historySource(
  [
    ...[CREATED, SUBMITTED, VERSIONS, NOTED, HANGING, HANGING_WITHDRAWN, FILES],
    ...[SCHEDULED, DELIBERATED, RESULTS, RELEASED, CORRECTED],
  ],
  '$12',
);
