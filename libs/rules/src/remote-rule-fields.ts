import { choice, flag, majority, several, type RuleField } from './field-kinds';
import { CIRCULAR_ADMISSIONS } from './majority-words';
import type { RuleName } from './profile';

const COMMITTEE_WORDS = { main: 'Hauptausschuss', finance: 'Finanzausschuss', audit: 'Rechnungsprüfungsausschuss' };
const SUBJECT_WORDS = {
  election: 'Wahlen',
  'secret-election': 'geheime Wahlen',
  'secret-vote': 'geheime Abstimmungen',
  statute: 'Satzungen',
  budget: 'Haushaltssatzung',
  'first-session': 'die erste Sitzung nach der Wahl',
};

/** Of the rules about meeting without being in one room: who is connected, circular votes, disturbances. */
export const REMOTE_RULE_FIELDS = {
  remote: [
    choice('counts', 'Zugeschaltete Mitglieder stimmen mit', {
      never: 'nicht',
      'emergency-only': 'nur in festgestellter Notlage',
      always: 'ja',
    }),
    flag('needsPublicRoom', 'Bild und Ton werden in einen öffentlichen Raum übertragen'),
    flag('chairInRoom', 'Die Sitzungsleitung ist im Sitzungsraum'),
    choice('resolution', 'Das Gremium muss es beschließen', {
      none: 'nein',
      majority: 'mit einfacher Mehrheit',
      'two-thirds': 'mit zwei Dritteln',
    }),
    flag('needsConsent', 'Das Mitglied muss zustimmen'),
    flag('needsApprovedSystem', 'Die Anwendung muss zugelassen sein'),
    several('excludedCommittees', 'Nicht zulässig in', COMMITTEE_WORDS),
    several('excluded', 'Ohne Stimmrecht sind Zugeschaltete bei', SUBJECT_WORDS),
    choice('scope', 'Der Ausschluss gilt', {
      item: 'für den einzelnen Punkt',
      session: 'für die ganze Sitzung, solange jemand zugeschaltet ist',
    }),
    flag('confirmedNextMeeting', 'Über die Fortdauer entscheidet das Gremium in der nächsten Sitzung'),
  ],
  remoteReach: [
    choice('needs', 'Zugeschaltete sind anwesend, solange', {
      nothing: 'sie angemeldet sind',
      line: 'ihre Verbindung zu Gremia steht',
      'picture-and-sound': 'ihre Verbindung steht und ihr Bild und Ton ankommen',
    }),
    choice('without', 'Ohne Bild oder Ton', {
      absent: 'gelten sie als nicht anwesend',
      'chair-decides': 'entscheidet die Sitzungsleitung',
    }),
  ],
  circular: [
    choice('allowed', 'Beschlüsse ohne Sitzung (Umlaufverfahren)', {
      never: 'sind nicht zulässig',
      'emergency-only': 'sind nur in einer festgestellten Notlage zulässig',
      'if-agreed': 'sind zulässig, wenn die Mitglieder dem Verfahren zustimmen',
      'unless-objected': 'sind zulässig, wenn kein Mitglied dem Verfahren widerspricht',
      'motion-unless-objected': 'kommen ohne Abstimmung zustande, wenn kein Mitglied dem Antrag widerspricht',
    }),
    majority('admission', 'Dem Verfahren stimmen zu', CIRCULAR_ADMISSIONS),
    choice('matters', 'Ohne Sitzung beschlossen wird', {
      all: 'über alle Gegenstände',
      simple: 'nur über Gegenstände einfacher Art',
    }),
  ],
  disturbance: [
    flag('repeatsVote', 'Eine Abstimmung, die eine Störung trifft, wird wiederholt'),
    choice('presumption', 'Ist außer dem Mitglied niemand betroffen', {
      'others-fine': 'wird vermutet, dass die Störung in seinem Bereich liegt',
      ask: 'klärt die Sitzungsleitung, in wessen Bereich sie liegt',
    }),
  ],
} as const satisfies Partial<Readonly<Record<RuleName, readonly RuleField[]>>>;
