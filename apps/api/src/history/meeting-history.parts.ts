import { excludedItems, excludedPapers } from '../platform/records/exclusions';
import { isInside, isOffice, isReadable, seesAll, seesItem } from '../platform/records/meeting-access';
import { historyPart, historySource } from './history-row';

/**
 * $1 to $6 are the reader, $7 the meeting, $8 the kinds asked for, $9 whether the reader runs it, $10 whether they
 * belong to it.
 */
export const MEETING_HISTORY_PARAMS = 10;

/** How the reader $1 to $6 stands to the meeting $7; nothing where they may not know of it. */
export const STANDING_SQL = `SELECT ${isOffice('m')} AS office, ${isInside('m')} AS inside
  FROM meeting m WHERE m.id = $7 AND ${isReadable('m')}`;

const actorOf = (action: string): string =>
  `(SELECT a.actor FROM audit_entry a WHERE a.subject = m.id AND a.action = '${action}' ORDER BY a.id DESC LIMIT 1)`;

const PLANNED = historyPart(
  { kind: `'planned'`, at: 'm.created_at', id: `'planned'`, actor: actorOf('meeting-planned') },
  'FROM meeting m WHERE m.id = $7::uuid AND $9::boolean',
);

const PUBLISHED = historyPart(
  {
    kind: `'agenda-published'`,
    at: 'm.agenda_published_at',
    id: `'agenda-published'`,
    actor: actorOf('agenda-published'),
  },
  'FROM meeting m WHERE m.id = $7::uuid AND m.agenda_published_at IS NOT NULL AND NOT m.rehearsal',
);

const CONVENED = historyPart(
  {
    kind: `CASE c.no WHEN 1 THEN 'convened' ELSE 'convened-again' END`,
    at: 'c.sent_at',
    id: 'c.no::text',
    actor: `(SELECT a.actor FROM audit_entry a WHERE a.subject = $7::uuid AND a.action = 'meeting-convened'
      AND a.at = c.sent_at LIMIT 1)`,
  },
  'FROM convocation c WHERE c.meeting_id = $7::uuid AND $10::boolean',
);

/** A supplement, to those to whom it tells something; the public counts those that tell it something. */
const SUPPLEMENTS = historyPart(
  {
    kind: `'supplement'`,
    at: 's.at',
    id: `'supplement'`,
    detail: 'row_number() OVER (ORDER BY s.no)',
  },
  `FROM agenda_supplement s JOIN meeting m ON m.id = s.meeting_id
  WHERE s.meeting_id = $7::uuid AND EXISTS (SELECT FROM jsonb_array_elements(s.changes) c
    WHERE (c ->> 'public')::boolean AND m.agenda_published_at IS NOT NULL OR (${seesAll('m')}
      AND NOT coalesce((c ->> 'itemId')::uuid = ANY (${excludedItems('$1')}), false)
      AND NOT coalesce((c ->> 'paperId')::uuid = ANY (${excludedPapers('$1')}), false)))`,
);

/** What the office did, as it was noted. Of the minutes all others learn when they are published. */
const NOTED = historyPart(
  {
    kind: `CASE a.action WHEN 'meeting-changed' THEN 'facts-changed' WHEN 'receipt-noted' THEN 'receipts-noted'
      WHEN 'meeting-cancelled' THEN 'cancelled' WHEN 'minutes-objection-raised' THEN 'objection-raised'
      WHEN 'minutes-objection-decided' THEN 'objection-decided' ELSE a.action END`,
    at: 'a.at',
    id: 'a.id::text',
    actor: 'a.actor',
  },
  `FROM audit_entry a JOIN meeting m ON m.id = a.subject
  WHERE a.subject = $7::uuid AND (a.action = 'meeting-cancelled' OR a.action = 'minutes-released' AND NOT m.rehearsal
      AND ($10::boolean OR m.public)
    OR $9::boolean AND (a.action IN ('meeting-changed', 'receipt-noted', 'member-convened', 'minutes-composed',
        'minutes-saved', 'minutes-signed', 'minutes-approved', 'minutes-objection-raised', 'minutes-objection-decided')
      OR a.action = 'agenda-changed' AND jsonb_typeof(a.detail -> 'supplement') = 'null'))`,
);

/** What is told of the journal: its kind, the word for it, and the field with what is said of it. */
const TOLD: readonly (readonly [kind: string, word: string, detail?: string])[] = [
  ['meeting-opened', 'opened'],
  ['meeting-interrupted', 'interrupted', 'reason'],
  ['meeting-resumed', 'resumed'],
  ['meeting-closed', 'closed'],
  ['item-added', 'item-added'],
  ['item-called', 'called'],
  ['item-closed', 'item-closed', 'disposition'],
  ['public-excluded', 'public-excluded'],
  ['public-admitted', 'public-admitted'],
  ['chair-taken', 'chair-taken'],
  ['chair-returned', 'chair-returned'],
  ['quorum-challenged', 'quorum-challenged', 'quorate'],
  ['convocation-noted', 'convocation-noted', 'stance'],
  ['circular-objected', 'circular-objected'],
  ['telling-began', 'telling-began', 'reason'],
  ['telling-ended', 'telling-ended'],
  ['vote-opened', 'vote-opened', 'question'],
  ['vote-aborted', 'vote-aborted', 'reason'],
  ['result-doubted', 'result-doubted', 'reason'],
  ['text-corrected', 'text-corrected', 'reason'],
  ['member-checked-in', 'checked-in', 'mode'],
  ['member-checked-out', 'checked-out'],
  ['conflict-declared', 'conflict'],
  ['conflict-lifted', 'conflict-lifted'],
  ['attendance-corrected', 'attendance-corrected'],
];
const words = TOLD.map(([kind, word]) => `WHEN '${kind}' THEN '${word}'`).join(' ');
const details = TOLD.flatMap(([kind, , detail]) =>
  detail === undefined ? [] : [`WHEN '${kind}' THEN e.body ->> '${detail}'`],
).join(' ');
const ITEM_NUMBER = 'i.number';
/** Of an item that is not public, whoever may not see it reads what stands in its place. */
const ITEM_TITLE = `CASE WHEN i.public AND m.public OR ${seesItem('i', 'm')} THEN i.title ELSE i.neutral_title END`;

/**
 * From the journal: what everybody may read, and once the meeting is over what is not public to those who belong to it.
 * Whoever is excluded from an item reads nothing of it, nor anything of which nobody can say to which item it belongs.
 * Votes on whether somebody has a part in an item are held in their absence, and nothing is told of them here.
 */
const JOURNAL = historyPart(
  {
    kind: `CASE e.kind ${words} END`,
    at: `coalesce((e.body -> 'told' ->> 'at')::timestamptz, e.at)`,
    id: 'e.kind',
    place: 'row_number() OVER (ORDER BY e.seq)',
    actor: 'e.actor',
    itemNumber: ITEM_NUMBER,
    itemTitle: ITEM_TITLE,
    person: `coalesce(e.body ->> 'personId', e.body ->> 'to')`,
    detail: `CASE e.kind ${details} END`,
  },
  `FROM journal_entry e JOIN meeting m ON m.id = e.meeting_id
    LEFT JOIN LATERAL (SELECT o.body FROM journal_entry o WHERE o.meeting_id = e.meeting_id AND o.kind = 'vote-opened'
      AND e.body ? 'voteId' AND o.body ->> 'voteId' = e.body ->> 'voteId' LIMIT 1) vote ON true
    LEFT JOIN agenda_item i ON i.meeting_id = e.meeting_id
      AND i.id = coalesce(e.body ->> 'itemId', vote.body ->> 'itemId')::uuid
  WHERE e.meeting_id = $7::uuid AND e.kind IN (${TOLD.map(([kind]) => `'${kind}'`).join(', ')})
    AND vote.body -> 'subject' -> 'about' IS NULL
    AND (e.audience = 'public' AND ($10::boolean OR m.public AND NOT m.rehearsal)
      OR m.state = 'closed' AND ($9::boolean OR $10::boolean AND e.audience = 'members')
        AND CASE WHEN i.id IS NULL
          THEN e.kind IN ('meeting-opened', 'meeting-interrupted', 'meeting-resumed', 'meeting-closed')
            OR NOT EXISTS (SELECT FROM exclusion x WHERE x.meeting_id = e.meeting_id AND x.person_id = $1::uuid)
          ELSE NOT i.id = ANY (${excludedItems('$1')})
            AND NOT coalesce(i.paper_id = ANY (${excludedPapers('$1')}), false) END)`,
);

const decided = (part: Parameters<typeof historyPart>[0], further: string): string =>
  historyPart(
    {
      paper: `CASE WHEN shown.whole OR p.public AND p.number IS NOT NULL AND shown.open THEN p.id END`,
      itemNumber: 'd.item_number',
      itemTitle: `CASE WHEN shown.whole OR shown.open OR d.released_whole THEN d.item_title
        ELSE coalesce(i.neutral_title, '') END`,
      detail: 'd.label',
      ...part,
    },
    `FROM decision d JOIN meeting m ON m.id = d.meeting_id
      LEFT JOIN agenda_item i ON i.id = d.item_id LEFT JOIN paper p ON p.id = d.paper_id
      CROSS JOIN LATERAL (SELECT coalesce(${seesItem('i', 'm')}, false) AS whole,
        d.public AND coalesce(i.public, true) AND m.public AS open) shown
    WHERE d.meeting_id = $7::uuid AND NOT d.superseded AND ${further}`,
  );

const RESULTS = decided(
  { kind: `'result'`, at: 'd.announced_at', id: 'd.vote_id::text' },
  `(shown.open AND ($10::boolean OR NOT m.rehearsal) OR shown.whole AND (d.public OR m.state = 'closed'))`,
);
const RELEASED = decided(
  { kind: `'released'`, at: 'd.released_at', id: 'd.vote_id::text' },
  'd.released_at IS NOT NULL AND ($10::boolean OR m.public)',
);

const COURSE_RESULTS = historyPart(
  { kind: `'course-result'`, at: 'd.announced_at', id: 'd.vote_id::text', detail: 'd.sentence' },
  `FROM course_decision d JOIN meeting m ON m.id = d.meeting_id
  WHERE d.meeting_id = $7::uuid AND NOT d.superseded
    AND (d.public AND m.public OR $10::boolean AND m.state = 'closed' AND NOT EXISTS (SELECT FROM exclusion x
      WHERE x.meeting_id = m.id AND x.person_id = $1::uuid))`,
);

/** FROM and WHERE of all that happened to the meeting, as far as the reader may know of it. */
export const MEETING_PARTS = historySource(
  [PLANNED, PUBLISHED, CONVENED, SUPPLEMENTS, NOTED, JOURNAL, RESULTS, RELEASED, COURSE_RESULTS],
  '$8',
);
