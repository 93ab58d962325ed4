import type { Actor } from '../actor/actor';
import { excludedPapers } from './exclusions';

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

/** The reader is in charge of every paper, or of this one (a paper or its standing). */
export const isClerkOrAuthor = (p: string): string =>
  `(coalesce($2::text = 'clerk', false) OR coalesce(${p}.author_id = $1::uuid, false))`;

/**
 * Of the stored standing `s` of a paper: the reader may see what is not public about it. These are the clerk and the
 * author; once it has a number, the administration and the committees concerned: those of its consultation path, of
 * what it hangs on, and of the agendas that are known to members. Whoever is excluded for a conflict of interest from
 * an item that is not public, about the paper or what it hangs on, may not, in whatever office.
 *
 * @param excluded SQL of the papers from which the reader is excluded, where they are known already
 */
export const isInsiderOf = (s: string, excluded = excludedPapers('$1')): string =>
  `((${isClerkOrAuthor(s)} OR (${s}.numbered AND ($2::text IS NOT NULL OR $4::boolean
    OR ${s}.concerned && $3::uuid[]))) AND NOT ${s}.way && ${excluded})`;

/** Of the stored standing `s` of a paper: the reader may see the paper at all. */
export const isReadableOf = (s: string, excluded?: string): string => `(${s}.public OR ${isInsiderOf(s, excluded)})`;

const standingOf = (p: string, condition: (s: string) => string): string =>
  `EXISTS (SELECT FROM paper_standing standing WHERE standing.paper_id = ${p}.id AND ${condition('standing')})`;

/** The reader may see what is not public about the paper `p`. */
export const isInsider = (p: string): string => standingOf(p, (s) => isInsiderOf(s));

/** The reader may see the paper `p` at all. */
export const isReadable = (p: string): string => standingOf(p, (s) => isReadableOf(s));
