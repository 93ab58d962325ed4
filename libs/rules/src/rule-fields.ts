import {
  choice,
  count,
  demand,
  DEMAND_SHARES,
  demandWords,
  flag,
  FRACTIONS,
  fractionWords,
  majority,
  motionField,
  RELIEFS,
  reliefWords,
  several,
  share,
  type RuleField,
} from './field-kinds';
import { MINORITY_SHARES } from './majority-words';
import { MOTION_NAMES } from './motions';
import { PERSON_RULE_FIELDS } from './person-rule-fields';
import { REMOTE_RULE_FIELDS } from './remote-rule-fields';
import { RULED_MOTIONS, type RuleName } from './profile';
import { GROUND_WORDS } from './publicity';
import { QUESTION_WORDS } from './questions';

export type { RuleField } from './field-kinds';

const PERIOD_FROM = { receipt: 'mit dem Zugang', dispatch: 'mit der Absendung', provision: 'mit der Bereitstellung' };

/** What of each rule is read and may be changed by people; the rest of a value is words that the software says. */
export const RULE_FIELDS: Readonly<Record<RuleName, readonly RuleField[]>> = {
  quorum: [
    count('numerator', 'Anteil, Zähler'),
    count('denominator', 'Anteil, Nenner'),
    choice('reach', 'Der Anteil muss', { 'more-than': 'überschritten sein', 'at-least': 'erreicht sein' }),
    choice('of', 'Gemessen an', { statutory: 'der gesetzlichen Mitgliederzahl', members: 'den besetzten Sitzen' }),
    choice('counts', 'Es zählen', {
      'present-entitled': 'die anwesenden Stimmberechtigten',
      present: 'alle Anwesenden, auch Befangene',
    }),
    choice('mode', 'Geprüft wird', {
      continuous: 'bei jeder Abstimmung',
      'on-challenge': 'erst, wenn die Beschlussfähigkeit angezweifelt wird',
    }),
    flag('reducedByExcluded', 'Die Zahl, an der gemessen wird, vermindert sich um die Befangenen'),
    share('floor', 'Auch ohne Zweifel fehlt sie unter', RELIEFS, reliefWords),
    share('whenMostConflicted', 'Bei Befangenheit genügt', RELIEFS, reliefWords),
    choice('reliefFrom', 'Das gilt, wenn befangen sind', {
      'most-excluded': 'mehr als die Hälfte der Mitglieder',
      'any-excluded': 'ein Mitglied oder mehr',
    }),
    flag('reliefNeedsApproval', 'So gefasste Beschlüsse bedürfen der Genehmigung der Kommunalaufsicht'),
    flag('mayorDecides', 'Wird auch das nicht erreicht, entscheidet der Bürgermeister'),
    count('secondConvening', 'Mindestzahl nach zweiter Einladung', true),
    share('secondShare', 'Anteil nach zweiter Einladung', FRACTIONS, fractionWords),
    count('secondNoticeDays', 'Ladungsfrist der zweiten Einladung in Tagen', true),
  ],
  majority: [majority('', 'Mehrheit')],
  specialMajorities: [
    ...(
      ['main-statute', 'statute', 'budget', 'rules-of-procedure', 'deviation', 'recall', 'exclude-public'] as const
    ).map((question) => majority(question, QUESTION_WORDS[question].name)),
    majority('minority', QUESTION_WORDS.minority.name, MINORITY_SHARES),
  ],
  abstention: [
    choice('', 'Enthaltungen', {
      ignored: 'zählen nicht mit',
      'as-no': 'zählen als Nein',
      'as-absent': 'zählen als abwesend',
      forbidden: 'sind nicht zulässig',
    }),
  ],
  tie: [
    choice('', 'Bei Stimmengleichheit', {
      rejected: 'ist der Antrag abgelehnt',
      'chair-decides': 'entscheidet die Sitzungsleitung',
      lot: 'entscheidet das Los',
    }),
  ],
  unanimity: [
    choice('', 'Einstimmig ist ein Beschluss', {
      'silence-breaks': 'auch mit Enthaltungen, aber nicht, wenn jemand keine Stimme abgibt',
      'abstentions-break': 'nur ohne Enthaltungen und ohne nicht abgegebene Stimmen',
      'abstentions-ignored': 'auch mit Enthaltungen und nicht abgegebenen Stimmen',
    }),
  ],
  ballotChange: [flag('', 'Die Stimme kann bis zum Schluss der Abstimmung geändert werden')],
  display: [
    choice('', 'Wer wie stimmt, ist zu sehen', {
      live: 'laufend',
      'after-closing': 'nach dem Schluss der Abstimmung',
      'tally-only': 'nicht, nur die Zahlen',
    }),
  ],
  doubt: [
    choice('', 'Zweifel am Ergebnis sind möglich', {
      'until-next-item': 'bis zum nächsten Tagesordnungspunkt',
      'until-end-of-meeting': 'bis zum Ende der Sitzung',
    }),
  ],
  rollCall: demand('Namentliche Abstimmung'),
  secretBallot: [
    choice('admissible', 'Geheim abgestimmt werden darf', {
      always: 'über alles',
      'elections-only': 'nur bei Wahlen',
    }),
    ...demand('Geheime Abstimmung'),
    flag('precedesRollCall', 'Sie geht der namentlichen vor'),
  ],
  secretMeans: [
    choice('', 'Geheim abgestimmt wird', {
      paper: 'nur mit Stimmzetteln',
      devices: 'mit Stimmzetteln oder an Geräten',
    }),
  ],
  motions: [
    ...RULED_MOTIONS.map((motion) => motionField(motion, MOTION_NAMES[motion])),
    share('share', 'Eine Zahl von Mitgliedern ist', DEMAND_SHARES, demandWords),
  ],
  power: [choice('', 'Das Gremium', { decides: 'entscheidet', recommends: 'empfiehlt' })],
  ...REMOTE_RULE_FIELDS,
  noticePeriod: [
    count('days', 'Tage der Ladungsfrist'),
    choice('counting', 'Gezählt werden', {
      'full-calendar-days': 'volle Kalendertage dazwischen',
      days: 'alle Tage nach ihrem Beginn',
    }),
    choice('from', 'Die Frist beginnt', PERIOD_FROM),
    count('fictionDay', 'Elektronisch versandt gilt die Ladung als zugegangen am Tag', true),
    choice('setBy', 'Die Frist bestimmt', { law: 'das Gesetz', 'rules-of-procedure': 'die Geschäftsordnung' }),
    choice('force', 'Die Frist ist', { must: 'zwingend', should: 'eine Soll-Vorschrift' }),
  ],
  urgentNotice: [
    count('latestDayBefore', 'Bei Dringlichkeit: Zugang spätestens so viele Tage vor der Sitzung'),
    flag('mustSaySo', 'Die Einladung weist auf die Verkürzung hin'),
    flag('foundByBody', 'Das Gremium stellt die Dringlichkeit fest, bevor es in die Tagesordnung eintritt'),
  ],
  urgency: [majority('', 'Mehrheit')],
  lateConsent: [
    choice('of', 'Ohne Abstimmung über die Dringlichkeit kommt ein Punkt auf die Tagesordnung', {
      nobody: 'nicht',
      'those-present': 'wenn niemand der Anwesenden widerspricht',
      'all-members': 'wenn alle Mitglieder anwesend sind und niemand widerspricht',
    }),
    choice('items', 'Das gilt', {
      all: 'für jeden Punkt',
      'non-public': 'nur für Punkte, die nichtöffentlich behandelt werden',
    }),
  ],
  announcement: [
    count('daysBefore', 'Tage vor der Sitzung'),
    count('urgentDaysBefore', 'Bei Dringlichkeit: Tage vor der Sitzung'),
  ],
  residentsQuestions: [count('daysBefore', 'Einwohnerfragen: Tage vor der Sitzung (leer: keine)', true)],
  healingByAppearance: [
    several('', 'Ein Mangel der Ladung ist geheilt, wenn das Mitglied', {
      'appears-and-silent': 'erscheint und ihn nicht rügt',
      appears: 'erscheint',
      waives: 'auf die Frist verzichtet',
    }),
  ],
  publicByDefault: [flag('', 'Sitzungen sind öffentlich')],
  webcast: [flag('', 'Der öffentlichen Sitzung kann im Internet zugesehen werden')],
  recording: [
    choice('of', 'Für die Niederschrift darf vom öffentlichen Teil aufgezeichnet werden', {
      nothing: 'nichts',
      sound: 'der Ton',
      'picture-and-sound': 'Bild und Ton',
    }),
    choice('consent', 'Zustimmen muss vorher', {
      none: 'niemand; die Regel genügt',
      body: 'das Gremium durch Beschluss',
      everybody: 'jede und jeder Anwesende',
    }),
    count('keptDays', 'Gelöscht wird spätestens so viele Tage nach der Sitzung'),
  ],
  takingAlong: [flag('', 'Mitglieder dürfen nichtöffentliche Drucksachen auf ihrem Gerät mitnehmen')],
  exclusion: [
    several('grounds', 'Die Öffentlichkeit kann ausgeschlossen werden wegen', GROUND_WORDS),
    choice('decided', 'Über den Ausschluss wird beraten und entschieden', {
      closed: 'in nichtöffentlicher Sitzung',
      'closed-unless-plain': 'in nichtöffentlicher Sitzung, öffentlich nur, wenn nichts Vertrauliches zu sagen ist',
      open: 'in öffentlicher Sitzung',
    }),
  ],
  release: [
    choice('by', 'Über die Freigabe nichtöffentlich gefasster Beschlüsse entscheidet', {
      body: 'das Gremium',
      mayor: 'die Bürgermeisterin oder der Bürgermeister',
      law: 'das Gesetz; ein Beschluss ist nicht nötig',
    }),
    choice('when', 'Freigegeben wird', {
      'reasons-ceased': 'sobald die Gründe für die Geheimhaltung weggefallen sind',
      'public-again': 'sobald die Öffentlichkeit wieder zugelassen ist, soweit nichts entgegensteht',
    }),
  ],
  aloneRemote: [
    flag('confirms', 'Zugeschaltete bestätigen vor jedem nichtöffentlichen Teil, dass niemand sonst mithört'),
    choice('without', 'Ohne die Bestätigung', {
      absent: 'gelten sie als nicht anwesend',
      'not-voting': 'sind sie anwesend und nehmen an Abstimmungen nicht teil',
    }),
  ],
  minutes: [
    choice('approval', 'Genehmigung', {
      'next-meeting': 'durch Beschluss in einer folgenden Sitzung',
      none: 'nicht vorgeschrieben',
    }),
    choice('ownVote', 'Vermerk der eigenen Stimme auf Verlangen', {
      never: 'nicht vorgesehen',
      'end-of-item': 'bis zum Schluss des Punktes',
      'end-of-meeting': 'bis zum Schluss der Sitzung',
      'until-signed': 'bis zur Unterschrift',
    }),
    count('deadlineDays', 'Tage nach der Sitzung, bis zu denen sie vorliegt (leer: keine Frist)', true),
    count('objectionDays', 'Tage für Einwendungen, seit sie vorliegt (leer: bis zur Genehmigung)', true),
  ],
  minutesNames: [
    choice('', 'Offene Abstimmungen stehen in der Niederschrift', {
      tally: 'mit ihren Zahlen',
      'by-faction': 'mit ihren Zahlen, nach Fraktionen',
      'by-name': 'mit den Namen',
    }),
  ],
  ...PERSON_RULE_FIELDS,
};

/** One part of a value: null where there is none. */
export function fieldOf(value: unknown, path: string): unknown {
  if (path === '') return value;
  return new Map<string, unknown>(Object.entries(value ?? {})).get(path) ?? null;
}

/** The value with one part changed. A value that is one number or nothing is nothing without that number. */
export function withField(name: RuleName, value: unknown, path: string, part: unknown): unknown {
  if (path === '') return part;
  if (name === 'residentsQuestions') return part === null ? null : { [path]: part };
  return { ...(value as object), [path]: part };
}
