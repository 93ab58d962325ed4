import { addDays } from './calendar';
import type { Day, RuleProfile } from './profile';
import { badenWuerttemberg } from './profiles/baden-wuerttemberg';
import { nordrheinWestfalen } from './profiles/nordrhein-westfalen';
import { thueringen } from './profiles/thueringen';
import { RuleError } from './rule-error';

/** Every profile that is delivered, each in all its dated versions. */
export const RULE_PROFILES: readonly RuleProfile[] = [...thueringen, ...badenWuerttemberg, ...nordrheinWestfalen];

/** Which profiles there are, in the newest version of each: for choosing one. */
export function currentProfiles(onDay: Day): readonly RuleProfile[] {
  const keys = [...new Set(RULE_PROFILES.map(({ key }) => key))];
  return keys.flatMap((key) => inForce(key, onDay) ?? []);
}

/**
 * The profile that is in force for a body on the day of its meeting; a later change of the law does not touch a meeting
 * that was held before.
 *
 * @throws RuleError `profile-unknown`; `profile-not-in-force` when the day lies before the first version;
 *   `date-invalid`
 */
export function profileFor(key: string, onDay: Day): RuleProfile {
  const profile = inForce(key, addDays(onDay, 0));
  if (profile) return profile;
  if (RULE_PROFILES.some((candidate) => candidate.key === key)) {
    throw new RuleError('profile-not-in-force', `Für den ${onDay} ist zum Profil „${key}“ keine Fassung hinterlegt.`);
  }
  throw new RuleError('profile-unknown', `Das Regelprofil „${key}“ ist nicht hinterlegt.`);
}

/** ISO days compare like strings. */
const inForce = (key: string, onDay: Day): RuleProfile | undefined =>
  RULE_PROFILES.filter((profile) => profile.key === key && profile.validFrom <= onDay)
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1);
