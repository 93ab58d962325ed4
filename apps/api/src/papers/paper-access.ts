import type { Actor } from '../platform/actor/actor';
import { excludedPapers } from '../platform/records/exclusions';

/** Whoever works on papers for the whole municipality. */
type PaperOffice = 'clerk' | 'administration';

/**
 * Whom the conditions below speak about: the first four parameters of a statement ($1 person, $2 office: `clerk`,
 * `administration` or null, $3 committees, $4 every committee). The office is whoever is clerk or administration for
 * the whole municipality; a committee is one's own as chair or member.
 */
export function readerParams(actor: Actor): readonly [string | null, PaperOffice | null, readonly string[], boolean] {
  // A simulated member knows its own meeting; of papers it sees what the public sees.
  if (actor.rehearsalMeetingId !== null) return [null, null, [], false];
  const holds = (office: PaperOffice): boolean =>
    actor.roles.some(({ role, committeeId }) => role === office && committeeId === null);
  const seats = actor.roles.filter(({ role }) => role !== 'guest');
  return [
    actor.personId,
    holds('clerk') ? 'clerk' : holds('administration') ? 'administration' : null,
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

/** The paper `p`, or what it hangs on, was dealt with in an item that is not public and from which the reader is out. */
const isExcluded = (p: string): string => `(ARRAY[${way(p)}] && ${excludedPapers('$1')})`;

/** The reader is in charge of every paper, or of this one. */
export const isClerkOrAuthor = (p: string): string =>
  `(coalesce($2::text = 'clerk', false) OR coalesce(${p}.author_id = $1::uuid, false))`;

/**
 * The reader may see what is not public about the paper `p`: the clerk and the author; once it has a number, the
 * administration and the committees concerned. Whoever is excluded for a conflict of interest may not, in whatever
 * office.
 */
export const isInsider = (p: string): string =>
  `((${isClerkOrAuthor(p)} OR (${p}.number IS NOT NULL AND ($2::text IS NOT NULL OR ${concernsReader(p)})))
    AND NOT ${isExcluded(p)})`;

/** Public, and so is everything it hangs on. */
const isPublic = (p: string): string => `(${p}.public AND ${p}.number IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM paper above WHERE above.id IN (${way(p)}) AND NOT (above.public
    AND above.number IS NOT NULL)))`;

/** The reader may see the paper `p` at all. */
export const isReadable = (p: string): string => `(${isPublic(p)} OR ${isInsider(p)})`;
