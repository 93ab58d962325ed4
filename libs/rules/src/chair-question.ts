import type { Day, Rule, RuleName, RuleProfile, RuleSet } from './profile';

/** A rule that nobody has compared with its source: the meeting must ask the chair before it rests a decision on it. */
export interface ChairQuestion {
  readonly rule: RuleName;
  readonly norm: string;
  readonly value: RuleSet[RuleName]['value'];
  readonly sentence: string;
}

/**
 * Every rule of a profile by name; the type makes a forgotten one an error. The words are those of the question to the
 * chair.
 */
const RULE_WORDS: Readonly<Record<RuleName, string>> = {
  quorum: 'Beschlussfähigkeit',
  majority: 'erforderliche Mehrheit',
  abstention: 'Wertung der Stimmenthaltungen',
  tie: 'Stimmengleichheit',
  unanimity: 'Einstimmigkeit bei Enthaltungen',
  ballotChange: 'Änderung der Stimme bis zum Schluss der Abstimmung',
  display: 'Anzeige der einzelnen Stimmen',
  doubt: 'Zweifel am Abstimmungsergebnis',
  power: 'Entscheidung oder Empfehlung',
  remote: 'Teilnahme durch Zuschaltung',
  disturbance: 'Störung der Übertragung',
  noticePeriod: 'Ladungsfrist',
  urgentNotice: 'verkürzte Ladungsfrist',
  urgency: 'Mehrheit für die Dringlichkeit',
  announcement: 'Frist der Bekanntmachung',
  residentsQuestions: 'Frist für Einwohnerfragen',
  healingByAppearance: 'Heilung von Ladungsmängeln',
  publicByDefault: 'Öffentlichkeit der Sitzung',
  minutes: 'Inhalt der Niederschrift',
  conflict: 'Befangenheit',
  election: 'Wahlen',
};

/** The names of all rules of a profile. */
export const RULE_NAMES = Object.keys(RULE_WORDS) as readonly RuleName[];

/** Whether a decision that rests on this rule has to be put to the chair first. */
export const needsChair = (rule: Rule<unknown>): boolean =>
  rule.status === 'unverified' && rule.confirmedOn === undefined;

/** What the chair has to be asked before these rules are applied, in the order of the profile. */
export function chairQuestions(
  profile: RuleProfile,
  names: readonly RuleName[] = RULE_NAMES,
): readonly ChairQuestion[] {
  return names
    .filter((name) => needsChair(profile[name]))
    .map((name) => {
      const { norm, value } = profile[name];
      return {
        rule: name,
        norm,
        value,
        sentence:
          `Die hinterlegte Regel „${RULE_WORDS[name]}“ (${norm}) ist nicht geprüft. ` + 'Soll sie so angewandt werden?',
      };
    });
}

/**
 * The profile after the chair has taken the named rules as the ones to be applied on this day. Rules that are verified
 * stay as they are.
 */
export function confirmRules(profile: RuleProfile, names: readonly RuleName[], on: Day): RuleProfile {
  const confirmed = names
    .filter((name) => needsChair(profile[name]))
    .map((name) => [name, { ...profile[name], confirmedOn: on }]);
  return { ...profile, ...Object.fromEntries(confirmed) };
}
