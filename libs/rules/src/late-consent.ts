import type { RuleProfile } from './profile';

/** Something that is to come onto the agenda, and how many members are not there at that moment. */
export interface LateItem {
  readonly public: boolean;
  readonly missing: number;
}

/**
 * Why it is not enough that nobody objects to an item that comes onto the agenda in the running meeting; null where it
 * is. That nobody objects has to be asked: no rule knows it.
 *
 * @see ThürKO § 35 Abs. 5
 */
export function lateConsentRefusal(
  { lateConsent: { value, norm } }: Pick<RuleProfile, 'lateConsent'>,
  { public: open, missing }: LateItem,
): string | null {
  if (value.of === 'nobody')
    return (
      `Die Zustimmung aller genügt nicht, um einen Punkt nachträglich aufzunehmen (${norm}). Bitte lassen Sie über ` +
      'die Dringlichkeit abstimmen.'
    );
  if (value.items === 'non-public' && open)
    return `Mit Zustimmung aller kann nur ein Punkt aufgenommen werden, der nichtöffentlich behandelt wird (${norm}).`;
  return value.of === 'all-members' && missing > 0
    ? 'Mit Zustimmung aller kann ein Punkt nur aufgenommen werden, wenn alle Mitglieder anwesend sind ' +
        `(${norm}). Nicht anwesend: ${missing}.`
    : null;
}

/** Whether all members have to be there for it. */
export const consentNeedsAll = ({ lateConsent: { value } }: Pick<RuleProfile, 'lateConsent'>): boolean =>
  value.of === 'all-members';
