import type { Day, Rule, RuleName, RuleProfile, RuleSet } from './profile';

/** A rule that nobody has compared with its source: the meeting must ask the chair before it rests a decision on it. */
export interface ChairQuestion {
  readonly rule: RuleName;
  readonly norm: string;
  readonly value: RuleSet[RuleName]['value'];
  readonly sentence: string;
  /** The office has answered it before; the chair only confirms. */
  readonly answered: boolean;
}

/**
 * Every rule of a profile by name; the type makes a forgotten one an error. The words are those of the question to the
 * chair.
 */
const RULE_WORDS: Readonly<Record<RuleName, string>> = {
  quorum: 'Beschlussfähigkeit',
  majority: 'erforderliche Mehrheit',
  specialMajorities: 'Mehrheit für besondere Fragen',
  abstention: 'Wertung der Stimmenthaltungen',
  tie: 'Stimmengleichheit',
  unanimity: 'Einstimmigkeit bei Enthaltungen',
  ballotChange: 'Änderung der Stimme bis zum Schluss der Abstimmung',
  display: 'Anzeige der einzelnen Stimmen',
  doubt: 'Zweifel am Abstimmungsergebnis',
  rollCall: 'namentliche Abstimmung',
  secretBallot: 'geheime Abstimmung',
  secretMeans: 'Mittel der geheimen Abstimmung',
  motions: 'Anträge zur Geschäftsordnung',
  motionSpeeches: 'Rede und Gegenrede zu Anträgen zur Geschäftsordnung',
  power: 'Entscheidung oder Empfehlung',
  remote: 'Teilnahme durch Zuschaltung',
  remoteReach: 'Anwesenheit von Zugeschalteten',
  circular: 'Beschlüsse im Umlaufverfahren',
  disturbance: 'Störung der Übertragung',
  noticePeriod: 'Ladungsfrist',
  urgentNotice: 'verkürzte Ladungsfrist',
  urgency: 'Mehrheit für die Dringlichkeit',
  lateConsent: 'Zustimmung zu einem nachträglichen Tagesordnungspunkt',
  announcement: 'Frist der Bekanntmachung',
  residentsQuestions: 'Frist für Einwohnerfragen',
  healingByAppearance: 'Heilung von Ladungsmängeln',
  publicByDefault: 'Öffentlichkeit der Sitzung',
  webcast: 'Zusehen im Internet',
  recording: 'Aufzeichnung für die Niederschrift',
  takingAlong: 'Nichtöffentliche Drucksachen auf eigenen Geräten',
  exclusion: 'Ausschluss der Öffentlichkeit',
  release: 'Freigabe nichtöffentlicher Beschlüsse',
  aloneRemote: 'Zuschaltung zu nichtöffentlichen Teilen',
  minutes: 'Inhalt der Niederschrift',
  minutesNames: 'Namen in der Niederschrift',
  conflict: 'Befangenheit',
  election: 'Wahlen',
  chairing: 'Vertretung in der Sitzungsleitung',
  orderMeasures: 'Ordnung in der Sitzung',
  substitutes: 'Stellvertretung von Mitgliedern',
  mayorSeat: 'Sitz des Bürgermeisteramts',
  committeeSeats: 'Sitze in Ausschüssen',
};

/** A rule as it is named to people: `Beschlussfähigkeit`. */
export const ruleWords = (name: RuleName): string => RULE_WORDS[name];

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
      const { norm, value, answeredOn } = profile[name];
      return {
        rule: name,
        norm,
        value,
        answered: answeredOn !== undefined,
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

/** What the office has answered before a meeting: it found the rule to be this value, on a day. */
export interface RuleAnswer {
  readonly rule: RuleName;
  readonly value: unknown;
  readonly on: Day;
}

/** The profile with the answers of the office; one to what is not the rule's value any more counts for nothing. */
export function answerRules(profile: RuleProfile, answers: readonly RuleAnswer[]): RuleProfile {
  const answered = answers
    .filter(({ rule, value }) => needsChair(profile[rule]) && isSameValue(profile[rule].value, value))
    .map(({ rule, on }) => [rule, { ...profile[rule], answeredOn: on }]);
  return { ...profile, ...Object.fromEntries(answered) };
}

/** Whether two values of a rule say the same, in whatever order their fields are stored. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [left, right] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return left.length === right.size && left.every(([name, value]) => isSameValue(value, right.get(name)));
}
