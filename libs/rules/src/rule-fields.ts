import { COMMON_MAJORITIES, majorityWords } from './majority-words';
import type { MajorityRule } from './majority';
import { isSameValue } from './chair-question';
import type { RuleName } from './profile';

/**
 * A part of a rule's value as people read and change it. `path` names the part, empty for the whole value; `choice`
 * offers options by their value, `count` a whole number (none, where `optional`), `flag` yes or no.
 */
export type RuleField = { readonly path: string; readonly label: string } & (
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: unknown; readonly words: string }[] }
  | { readonly kind: 'count'; readonly optional: boolean }
  | { readonly kind: 'flag' }
);

type Words = Readonly<Record<string, string>>;
const choice = (path: string, label: string, words: Words): RuleField => ({
  path,
  label,
  kind: 'choice',
  options: Object.entries(words).map(([value, said]) => ({ value, words: said })),
});
const majority = (path: string, label: string): RuleField => ({
  path,
  label,
  kind: 'choice',
  options: COMMON_MAJORITIES.map((value) => ({ value, words: majorityWords(value) })),
});
const count = (path: string, label: string, optional = false): RuleField => ({ path, label, kind: 'count', optional });
const flag = (path: string, label: string): RuleField => ({ path, label, kind: 'flag' });

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
    count('secondConvening', 'Mindestzahl nach zweiter Einladung', true),
  ],
  majority: [majority('', 'Mehrheit')],
  specialMajorities: [
    majority('main-statute', 'Hauptsatzung'),
    majority('rules-of-procedure', 'Geschäftsordnung'),
    majority('recall', 'Abberufung'),
    majority('exclude-public', 'Ausschluss der Öffentlichkeit'),
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
  power: [choice('', 'Das Gremium', { decides: 'entscheidet', recommends: 'empfiehlt' })],
  remote: [
    choice('counts', 'Zugeschaltete Mitglieder stimmen mit', {
      never: 'nicht',
      'emergency-only': 'nur in festgestellter Notlage',
      always: 'ja',
    }),
    flag('needsPublicRoom', 'Bild und Ton werden in einen öffentlichen Raum übertragen'),
    flag('chairInRoom', 'Die Sitzungsleitung ist im Sitzungsraum'),
  ],
  disturbance: [flag('repeatsVote', 'Eine Abstimmung, die eine Störung trifft, wird wiederholt')],
  noticePeriod: [
    count('days', 'Volle Kalendertage zwischen Zugang und Sitzung'),
    choice('force', 'Die Frist ist', { must: 'zwingend', should: 'eine Soll-Vorschrift' }),
  ],
  urgentNotice: [
    count('latestDayBefore', 'Bei Dringlichkeit: Zugang spätestens so viele Tage vor der Sitzung'),
    flag('mustSaySo', 'Die Einladung weist auf die Verkürzung hin'),
  ],
  urgency: [majority('', 'Mehrheit')],
  announcement: [
    count('daysBefore', 'Tage vor der Sitzung'),
    count('urgentDaysBefore', 'Bei Dringlichkeit: Tage vor der Sitzung'),
  ],
  residentsQuestions: [count('daysBefore', 'Einwohnerfragen: Tage vor der Sitzung (leer: keine)', true)],
  healingByAppearance: [flag('', 'Wer erscheint und nicht rügt, heilt den Mangel seiner Ladung')],
  publicByDefault: [flag('', 'Sitzungen sind öffentlich')],
  minutes: [
    choice('approval', 'Genehmigung', {
      'next-meeting': 'durch Beschluss in einer folgenden Sitzung',
      none: 'nicht vorgeschrieben',
    }),
  ],
  conflict: [
    choice('leaveRoom', 'Befangene verlassen den Raum', {
      'non-public-only': 'nur in nichtöffentlicher Sitzung',
      always: 'immer',
    }),
    flag('appliesToElections', 'Gilt auch bei Wahlen'),
    choice('decidedBy', 'Über den Ausschluss entscheidet', {
      'body-non-public': 'das Gremium in nichtöffentlicher Sitzung',
      chair: 'die Sitzungsleitung',
    }),
    choice('consequence', 'Wirkt jemand zu Unrecht mit, ist der Beschluss unwirksam', {
      'invalid-if-decisive': 'wenn die Stimme entscheidend gewesen sein kann',
      invalid: 'immer',
    }),
    count('challengeMonths', 'Frist der Anfechtung in Monaten', true),
  ],
  election: [
    flag('secret', 'Wahlen sind geheim'),
    choice('firstRound', 'Erster Wahlgang: mehr als die Hälfte', {
      'present-entitled': 'der anwesenden Stimmberechtigten',
      valid: 'der gültigen Stimmen',
      cast: 'der abgegebenen Stimmen',
    }),
    choice('runOff', 'Stichwahl', {
      valid: 'mehr als die Hälfte der gültigen Stimmen',
      cast: 'mehr als die Hälfte der abgegebenen Stimmen',
      most: 'die meisten Stimmen',
    }),
    choice('tie', 'Gleiche Stimmenzahl in der Stichwahl', { lot: 'das Los entscheidet', ask: 'ist zu klären' }),
    choice('unclearRunOff', 'Gleiche Stimmenzahl vor der Stichwahl', {
      ask: 'ist zu klären',
      lot: 'das Los entscheidet',
      all: 'alle kommen hinein',
    }),
  ],
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

/** A value in lines that people read: `Volle Kalendertage zwischen Zugang und Sitzung: 4`. */
export const valueWords = (name: RuleName, value: unknown): readonly string[] =>
  RULE_FIELDS[name].flatMap((field) => {
    const part = fieldOf(value, field.path);
    // Two fields to type into, one fraction to read.
    if (field.path === 'numerator') return [`Anteil: ${String(part)}/${String(fieldOf(value, 'denominator'))}`];
    return field.path === 'denominator' ? [] : [`${field.label}: ${partWords(field, part)}`];
  });

function partWords(field: RuleField, part: unknown): string {
  if (field.kind === 'flag') return part === true ? 'ja' : 'nein';
  if (field.kind === 'count') return typeof part === 'number' ? String(part) : 'keine';
  const known = field.options.find(({ value }) => isSameValue(value, part));
  // A majority that is none of the usual ones is still one that can be said.
  return known?.words ?? (isMajority(part) ? majorityWords(part) : String(part));
}

const isMajority = (part: unknown): part is MajorityRule => typeof part === 'object' && part !== null && 'kind' in part;
