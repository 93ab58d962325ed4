import type { Emergency } from './remote';
import type { RuleProfile } from './profile';

/** Whether nobody is asked for their agreement to a circular vote, but one member can end it by objecting. */
export const endsByObjection = ({ circular: { value } }: Pick<RuleProfile, 'circular'>): boolean =>
  value.allowed === 'unless-objected' || value.allowed === 'emergency-unless-objected';

/** Whether what is moved without a meeting is adopted when nobody objects to it, so that nobody votes. */
export const adoptsBySilence = ({ circular: { value } }: Pick<RuleProfile, 'circular'>): boolean =>
  value.allowed === 'motion-unless-objected';

/** Whether a member may object, be it to the procedure or to what is moved, so that nobody is asked to agree. */
export const mayBeObjectedTo = (profile: Pick<RuleProfile, 'circular'>): boolean =>
  endsByObjection(profile) || adoptsBySilence(profile);

/**
 * What whoever opens a circular vote still has to say; null where nothing is missing.
 *
 * @param simple whether it is said that everything on the agenda is of a simple kind
 * @see GemO Baden-Württemberg § 37 Abs. 1
 */
export const circularUnsaid = (
  { circular: { value, norm } }: Pick<RuleProfile, 'circular'>,
  simple: boolean,
): string | null =>
  value.matters === 'simple' && !simple
    ? `Ohne Sitzung wird nur über Gegenstände einfacher Art beschlossen (${norm}). Bitte bestätigen Sie, dass alle ` +
      'Punkte von solcher Art sind.'
    : null;

/**
 * Why a body may not pass resolutions without a meeting; null where it may.
 *
 * @param emergency what is on record of the meeting
 * @see ThürKO § 36a Abs. 2, GemO Rheinland-Pfalz § 35 Abs. 3
 */
export function circularRefusal(
  { circular: { value, norm }, subject }: Pick<RuleProfile, 'circular' | 'subject'>,
  emergency: Pick<Emergency, 'declared'> | null,
): string | null {
  if (value.allowed === 'never')
    return `${subject} beschließt in Sitzungen; ein Umlaufverfahren ist nicht vorgesehen (${norm}).`;
  return IN_EMERGENCY.has(value.allowed) && emergency?.declared !== true
    ? `Im Umlaufverfahren wird nur in einer festgestellten Notlage beschlossen (${norm}). Es fehlt: die Feststellung ` +
        'der Notlage.'
    : null;
}

const IN_EMERGENCY: ReadonlySet<string> = new Set(['emergency-only', 'emergency-unless-objected']);
