import type { Role } from '@gremia/contracts';
import type { Actor } from '../actor/actor';
import { excludedItems, excludedPapers } from './exclusions';

const OFFICE: readonly Role[] = ['clerk', 'administration', 'chair'];

/**
 * Whom the conditions below speak about: the first six parameters of a statement ($1 person, $2 and $3 where the person
 * runs the office, everywhere or in these
 * committees, $4 and $5 where the person has a seat, $6 the meeting of a simulated member).
 */
export function meetingReaderParams(
  actor: Actor,
): readonly [string, boolean, readonly string[], boolean, readonly string[], string | null] {
  if (actor.rehearsalMeetingId !== null) return [actor.personId, false, [], false, [], actor.rehearsalMeetingId];
  const office = actor.roles.filter(({ role }) => OFFICE.includes(role));
  const seats = actor.roles.filter(({ role }) => role === 'member');
  const committees = (roles: Actor['roles']): string[] => roles.flatMap(({ committeeId }) => committeeId ?? []);
  const everywhere = (roles: Actor['roles']): boolean => roles.some(({ committeeId }) => committeeId === null);
  return [actor.personId, everywhere(office), committees(office), everywhere(seats), committees(seats), null];
}

/** The meeting `m` is no lesson of somebody else, in which nobody but the learner has a part. */
const isNoLessonOfOthers = (m: string): string => `(${m}.learner_id IS NULL OR ${m}.learner_id = $1::uuid)`;

/** The reader prepares and runs the meeting `m`. */
export const isOffice = (m: string): string =>
  `(($2::boolean OR ${m}.committee_id = ANY($3::uuid[])) AND ${isNoLessonOfOthers(m)})`;

/** The reader belongs to the meeting `m`: office, member of the body, or convened to it. */
export const isInside = (m: string): string =>
  `(${isOffice(m)} OR coalesce(${m}.id = $6::uuid, false) OR ($6::uuid IS NULL AND ${isNoLessonOfOthers(m)}
  AND (${m}.learner_id IS NOT NULL OR $4::boolean OR ${m}.committee_id = ANY($5::uuid[])
    OR EXISTS (SELECT 1 FROM receipt_of_convocation convened WHERE convened.meeting_id = ${m}.id
      AND convened.person_id = $1::uuid))))`;

/** The reader may know of the meeting `m`. */
export const isReadable = (m: string): string =>
  `((${m}.agenda_published_at IS NOT NULL AND NOT ${m}.rehearsal) OR ${isInside(m)})`;

/**
 * The reader may see the whole agenda of `m`: the office while it is made, members once it went out. Of an item that is
 * not public this does not hold for whoever is excluded from it.
 */
export const seesAll = (m: string): string =>
  `(${isOffice(m)} OR ((${m}.convened_at IS NOT NULL OR ${m}.agenda_published_at IS NOT NULL) AND ${isInside(m)}))`;

/**
 * The reader may see what is not public about the item `i` of the meeting `m`: not whoever is excluded from it, or from
 * its paper in another meeting, because of a conflict of interest, in whatever office.
 */
export const seesItem = (i: string, m: string): string =>
  `(${seesAll(m)} AND NOT ${i}.id = ANY(${excludedItems('$1')})
    AND NOT coalesce(${i}.paper_id = ANY(${excludedPapers('$1')}), false))`;

/** There is an agenda to be seen in `m`. */
export const seesAgenda = (m: string): string =>
  `(${seesAll(m)} OR (${m}.agenda_published_at IS NOT NULL AND NOT ${m}.rehearsal))`;
