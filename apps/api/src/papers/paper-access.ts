import type { Actor } from '../platform/actor/actor';

/**
 * Whom the conditions below speak about: the first four parameters of a statement ($1 person, $2 office, $3 committees,
 * $4 every committee). The office is whoever
 * is clerk or administration for the whole municipality; a committee is one's own as chair or member.
 */
export function readerParams(actor: Actor | null): readonly [string | null, boolean, readonly string[], boolean] {
  // A simulated member knows its own meeting; of papers it sees what the public sees.
  if (actor === null || actor.rehearsalMeetingId !== null) return [null, false, [], false];
  const isOffice = actor.roles.some(
    ({ role, committeeId }) => (role === 'clerk' || role === 'administration') && committeeId === null,
  );
  const seats = actor.roles.filter(({ role }) => role !== 'guest');
  return [
    actor.personId,
    isOffice,
    seats.flatMap(({ committeeId }) => committeeId ?? []),
    seats.some(({ committeeId, role }) => committeeId === null && (role === 'chair' || role === 'member')),
  ];
}

/** The paper `p` and what it hangs on; a statement may hang on an amendment. */
const way = (p: string): string =>
  `${p}.id, ${p}.parent_id, (SELECT above.parent_id FROM paper above WHERE above.id = ${p}.parent_id)`;

/**
 * The paper `p` concerns a committee of the reader: it stands in the consultation path or on an agenda that is known to
 * members.
 */
const concernsReader = (p: string): string => `($4::boolean
  OR EXISTS (SELECT 1 FROM consultation c WHERE c.paper_id IN (${way(p)}) AND c.committee_id = ANY($3::uuid[]))
  OR EXISTS (SELECT 1 FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE i.paper_id IN (${way(p)})
    AND m.committee_id = ANY($3::uuid[])
    AND (m.agenda_published_at IS NOT NULL OR m.convened_at IS NOT NULL)))`;

/**
 * The reader may see what is not public about the paper `p`: the office, the author, and once it has a number, the
 * committees concerned.
 */
export const isInsider = (p: string): string =>
  `($2::boolean OR ${p}.author_id = $1::uuid OR (${p}.number IS NOT NULL AND ${concernsReader(p)}))`;

/** Public, and so is everything it hangs on. */
const isPublic = (p: string): string => `(${p}.public AND ${p}.number IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM paper above WHERE above.id IN (${way(p)}) AND NOT (above.public
    AND above.number IS NOT NULL)))`;

/** The reader may see the paper `p` at all. */
export const isReadable = (p: string): string => `(${isPublic(p)} OR ${isInsider(p)})`;
