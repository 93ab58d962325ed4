import { movedParams } from '../../platform/database/moved-params';
import { isInside, isReadable, seesAll, seesItem } from '../../platform/records/meeting-access';
import { excludedItems, excludedPapers } from '../../platform/records/exclusions';
import { isInsiderOf, isReadableOf } from '../../platform/records/paper-access';

/** How many parameters a reader of meetings is, and one of papers; that is where the others begin. */
const MEETING_PARAMS = 6;
/** $1 to $6 are the reader of meetings, $7 to $10 the reader of papers, $11 the bodies, $12 since when. */
export const NEWS_PARAMS = 13;

const insider = movedParams(isInsiderOf('s'), MEETING_PARAMS);
const readable = movedParams(isReadableOf('s'), MEETING_PARAMS);

/** $11 is a paper or meeting that the reader may know of. */
export const IS_KNOWN = `(EXISTS (SELECT FROM paper_standing s WHERE s.paper_id = $11::uuid AND ${readable})
  OR EXISTS (SELECT FROM meeting m WHERE m.id = $11::uuid AND ${isReadable('m')}))`;

/** The paper with the standing `s` concerns one of the reader's bodies, as far as the reader may know. */
const CONCERNS_ME = `(CASE WHEN ${insider} THEN s.concerned ELSE s.public_committees END && $11::uuid[]
  OR s.public AND EXISTS (SELECT FROM paper_standing above WHERE above.paper_id = ANY (s.way)
    AND above.public_committees && $11::uuid[]))`;

/** The meeting `m` is one of the reader's bodies, and its agenda is known to them. */
const MINE = `m.committee_id = ANY ($11::uuid[]) AND NOT m.rehearsal AND m.state <> 'cancelled' AND ${isInside('m')}`;

/** When the agenda of `m` became known to the members: at the first convocation or the publication. */
const KNOWN_AT = `least((SELECT min(c.sent_at) FROM convocation c WHERE c.meeting_id = m.id), m.agenda_published_at)`;

const isOpenPaper = (p: string): string => `(${p}.public AND ${p}.number IS NOT NULL)`;

const ON_AGENDA = `
SELECT 'paper' AS kind, coalesce(added.at, known.at) AS at, 'paper:' || i.id AS id, p.id AS paper_id,
  m.id AS meeting_id, NULL::text AS item, NULL::text AS label, ARRAY[p.id] AS subjects, ARRAY[p.id, m.id] AS about
FROM meeting m CROSS JOIN LATERAL (SELECT ${KNOWN_AT} AS at) known
  JOIN agenda_item i ON i.meeting_id = m.id JOIN paper p ON p.id = i.paper_id
  LEFT JOIN agenda_supplement added ON added.meeting_id = m.id AND added.no = i.supplement_no
WHERE ${MINE} AND known.at IS NOT NULL
  AND (${seesItem('i', 'm')} OR (i.public AND m.agenda_published_at IS NOT NULL AND ${isOpenPaper('p')}))`;

const VERSIONS = `
SELECT 'version', v.created_at, 'version:' || v.id, v.paper_id, NULL::uuid, NULL, v.no::text, ARRAY[v.paper_id], s.way
FROM paper_version v JOIN paper_standing s ON s.paper_id = v.paper_id
WHERE v.kind = 'revised' AND v.created_at > $12::timestamptz AND s.numbered AND s.author_id <> $1::uuid
  AND ${readable} AND ${CONCERNS_ME}`;

const AMENDMENTS = `
SELECT 'amendment', p.submitted_at, 'amendment:' || p.id, p.id, NULL::uuid, NULL, NULL, s.way, s.way
FROM paper p JOIN paper_standing s ON s.paper_id = p.id
WHERE p.kind = 'amendment' AND p.submitted_at > $12::timestamptz AND s.numbered AND p.state <> 'withdrawn'
  AND s.author_id <> $1::uuid AND ${readable} AND ${CONCERNS_ME}`;

/** Of an item that the reader may not see, the result is known where it was announced in public. */
const RESULTS = `
SELECT 'result', d.announced_at, 'result:' || d.meeting_id || ':' || d.vote_id,
  CASE WHEN shown.whole OR ${isOpenPaper('p')} THEN p.id END, m.id,
  CASE WHEN shown.whole OR i.public THEN concat_ws(' ', i.number, i.title) END, d.label,
  array_remove(ARRAY[m.id, CASE WHEN shown.whole OR ${isOpenPaper('p')} THEN p.id END], NULL),
  array_remove(ARRAY[m.id, CASE WHEN shown.whole OR ${isOpenPaper('p')} THEN p.id END], NULL)
FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN agenda_item i ON i.id = d.item_id
  LEFT JOIN paper p ON p.id = d.paper_id
  CROSS JOIN LATERAL (SELECT ${seesItem('i', 'm')} AS whole) shown
WHERE d.final AND NOT d.superseded AND d.announced_at > $12::timestamptz AND ${MINE}
  AND (shown.whole OR (d.public AND i.public))`;

/**
 * A supplement is news to those to whom it tells something. Counted are these alone, as on the page of the meeting: a
 * gap would tell that there was another.
 */
const SUPPLEMENTS = `
SELECT 'supplement', told.at, 'supplement:' || told.meeting_id || ':' || told.no, NULL::uuid, told.meeting_id, NULL,
  told.no::text, ARRAY[told.meeting_id], ARRAY[told.meeting_id]
FROM (SELECT s.at, s.meeting_id, row_number() OVER (PARTITION BY s.meeting_id ORDER BY s.no) AS no
  FROM agenda_supplement s JOIN meeting m ON m.id = s.meeting_id
  WHERE ${MINE} AND EXISTS (SELECT FROM jsonb_array_elements(s.changes) c
    WHERE (c ->> 'public')::boolean AND m.agenda_published_at IS NOT NULL OR (${seesAll('m')}
      AND NOT coalesce((c ->> 'itemId')::uuid = ANY (${excludedItems('$1')}), false)
      AND NOT coalesce((c ->> 'paperId')::uuid = ANY (${excludedPapers('$1')}), false)))) told
WHERE told.at > $12::timestamptz`;

/**
 * FROM and WHERE of everything that is new to the reader since $12 and not read yet, with $13 what belongs to one paper
 * or meeting alone. Each part asks who may know of it by the same conditions as the pages that show it.
 *
 * @see docs/adr/0081-what-is-new-is-asked-not-stored.md
 */
export const NEWS = `FROM (${[ON_AGENDA, VERSIONS, AMENDMENTS, RESULTS, SUPPLEMENTS].join('\nUNION ALL\n')}) n
WHERE n.at > $12::timestamptz AND ($13::uuid IS NULL OR $13 = ANY (n.about))
  AND NOT EXISTS (SELECT FROM news_mark r WHERE r.person_id = $1::uuid AND r.subject_id = ANY (n.subjects)
    AND r.until >= n.at)`;
