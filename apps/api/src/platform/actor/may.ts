import type { Action, Role } from '@gremia/contracts';
import { ProblemError } from '../problem/problem-error';
import type { Actor } from './actor';

/** What a person may do outside a running meeting. Inside, the meeting's own rules decide. */
const ALLOWED = {
  'write-paper': ['clerk', 'administration', 'chair', 'member'],
  'submit-paper': ['clerk', 'administration', 'chair', 'member'],
  'edit-any-paper': ['clerk'],
  'state-opinion': ['clerk', 'administration'],
  'plan-meeting': ['clerk'],
  'edit-agenda': ['clerk', 'chair'],
  convene: ['clerk', 'chair'],
  'run-meeting': ['clerk', 'chair'],
  'write-minutes': ['clerk'],
  'release-minutes': ['clerk'],
  'manage-accounts': ['clerk'],
  'manage-devices': ['clerk'],
  'see-nonpublic': ['clerk', 'administration', 'chair', 'member'],
  rehearse: ['clerk', 'chair'],
  'set-rules': ['clerk'],
  'keep-persons': ['clerk'],
  /** What all bodies share: the letterhead, what papers begin with, rules for every body of a kind. */
  'keep-house': ['clerk'],
} as const satisfies Record<Action, readonly Role[]>;

/** What is the whole municipality’s: whoever is the office of one body, or of some, has no say in it. */
const WHOLE: ReadonlySet<Action> = new Set<Action>(['manage-accounts', 'keep-house']);

export interface Scope {
  /** The committee concerned. Without it a right in any committee suffices, as for lists that filter by themselves. */
  readonly committeeId?: string;
}

/** Whether the person may: someone in a role that counts, for every committee or for the one concerned. */
export function may(actor: Actor | null, action: Action, { committeeId }: Scope = {}): boolean {
  if (actor === null || actor.rehearsalMeetingId !== null) return false;
  const allowed: readonly Role[] = ALLOWED[action];
  return actor.roles.some(
    (held) =>
      allowed.includes(held.role) &&
      (held.committeeId === null ||
        (!WHOLE.has(action) && (committeeId === undefined || held.committeeId === committeeId))),
  );
}

/**
 * The one line at the head of a handler.
 *
 * @throws ProblemError `not-signed-in` without an actor, `forbidden` without the right
 */
export function assertMay(actor: Actor | null, action: Action, scope: Scope = {}): asserts actor is Actor {
  if (actor === null) throw new ProblemError('not-signed-in');
  if (!may(actor, action, scope)) throw new ProblemError('forbidden');
}
