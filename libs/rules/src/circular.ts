import type { Emergency } from './remote';
import type { RuleProfile } from './profile';

/** Whether nobody is asked for their agreement to a circular vote, but one member can end it by objecting. */
export const endsByObjection = ({ circular: { value } }: Pick<RuleProfile, 'circular'>): boolean =>
  value.allowed === 'unless-objected';

/**
 * Why a body may not pass resolutions without a meeting; null where it may.
 *
 * @param emergency what is on record of the meeting
 * @see ThürKO § 36a Abs. 2
 */
export function circularRefusal(
  { circular: { value, norm }, subject }: Pick<RuleProfile, 'circular' | 'subject'>,
  emergency: Pick<Emergency, 'declared'> | null,
): string | null {
  if (value.allowed === 'never')
    return `${subject} beschließt in Sitzungen; ein Umlaufverfahren ist nicht vorgesehen (${norm}).`;
  return value.allowed === 'emergency-only' && emergency?.declared !== true
    ? `Im Umlaufverfahren wird nur in einer festgestellten Notlage beschlossen (${norm}). Es fehlt: die Feststellung ` +
        'der Notlage.'
    : null;
}
