import { choice, count, flag, FRACTIONS, fractionWords, several, share, type RuleField } from './field-kinds';
import { COMMON_ROUNDS, type RuleName, SPECIAL_QUESTIONS } from './profile';
import { QUESTION_WORDS } from './questions';
import { SECOND_ROUND_ALONE } from './usual-values';

const questionNames = Object.fromEntries(SPECIAL_QUESTIONS.map((each) => [each, QUESTION_WORDS[each].name]));

/** Of the rules about persons: who is excluded, elected, leads, is called to order, gets a seat. */
export const PERSON_RULE_FIELDS = {
  conflict: [
    choice('leaveRoom', 'Befangene verlassen den Raum', {
      'non-public-only': 'nur in nichtöffentlicher Sitzung',
      always: 'immer',
    }),
    flag('listenersArea', 'In öffentlicher Sitzung dürfen sie im Zuhörerbereich bleiben'),
    choice('persons', 'Betroffen sind', { members: 'die Mitglieder', everybody: 'alle, die mitwirken' }),
    choice('elections', 'Bei Wahlen', {
      excepted: 'ist niemand ausgeschlossen',
      'honorary-excepted': 'nur zu Ehrenämtern ist niemand ausgeschlossen',
      apply: 'gilt sie auch',
    }),
    choice('decidedBy', 'Über den Ausschluss entscheidet', {
      'body-non-public': 'das Gremium in nichtöffentlicher Sitzung',
      chair: 'die Sitzungsleitung',
    }),
    choice('consequence', 'Wirkt jemand zu Unrecht mit, ist der Beschluss unwirksam', {
      'invalid-if-decisive': 'wenn die Stimme entscheidend gewesen sein kann',
      invalid: 'immer',
    }),
    several('causes', 'Angreifbar wird ein Beschluss, wenn jemand', {
      voted: 'befangen mitgestimmt hat',
      deliberated: 'befangen mitberaten hat',
      'wrongly-excluded': 'zu Unrecht ausgeschlossen war',
    }),
    count('challengeMonths', 'Frist der Anfechtung in Monaten', true),
  ],
  election: [
    flag('secret', 'Wahlen sind geheim'),
    choice('openIf', 'Offen gewählt werden darf', {
      never: 'nie',
      'nobody-objects': 'wenn niemand widerspricht',
      unanimous: 'wenn es einstimmig beschlossen wird',
      'single-and-nobody-objects': 'bei nur einem Vorschlag, wenn niemand widerspricht',
      resolution: 'wenn es beschlossen wird',
    }),
    flag('secretOnDemand', 'Geheim wird auf Verlangen eines Mitglieds gewählt'),
    { path: 'rounds', label: 'Wahlgänge', kind: 'choice', options: COMMON_ROUNDS },
    {
      path: 'singleCandidate',
      label: 'Bei nur einem Vorschlag',
      kind: 'choice',
      options: [
        { value: null, words: 'wie sonst' },
        { value: SECOND_ROUND_ALONE, words: 'zweiter Wahlgang mit derselben Mehrheit, frühestens nach einer Woche' },
      ],
    },
    choice('tie', 'Gleiche Stimmenzahl in der Stichwahl', { lot: 'das Los entscheidet', ask: 'ist zu klären' }),
    choice('unclearRunOff', 'Gleiche Stimmenzahl vor der Stichwahl', {
      ask: 'ist zu klären',
      lot: 'das Los entscheidet',
      all: 'alle kommen hinein',
    }),
    choice('tieAtTop', 'Mehr als zwei mit der höchsten Stimmenzahl', {
      'as-unclear': 'wie bei der zweiten Stelle',
      repeat: 'die Wahl wird wiederholt',
    }),
    flag('againstIsInvalid', 'Nein-Stimmen sind ungültig'),
    share('repeatWhenInvalid', 'Wiederholt wird ab einem Anteil ungültiger Stimmen von', FRACTIONS, fractionWords),
    flag('nominatedOnly', 'Wählbar ist nur, wer vorgeschlagen ist'),
    choice('lotBy', 'Das Los zieht', { chair: 'die Sitzungsleitung', 'not-said': 'wer dazu bestimmt wird' }),
  ],
  chairing: [
    choice('whenNobody', 'Sind Vorsitz und Stellvertretung verhindert, leitet', {
      'eldest-member': 'das älteste anwesende Mitglied, das dazu bereit ist',
      elected: 'wen das Gremium dafür wählt',
    }),
  ],
  orderMeasures: [
    choice('excludedBy', 'Von der Sitzung schließt aus', {
      chair: 'die Sitzungsleitung',
      'chair-with-consent': 'die Sitzungsleitung mit Zustimmung des Gremiums',
      body: 'das Gremium durch Beschluss',
    }),
    count('callsBefore', 'Nach so vielen Ordnungsrufen (leer: bei grobem oder wiederholtem Verstoß)', true),
    count('mostMeetings', 'Höchstens für so viele Sitzungen'),
    flag('moreByBody', 'Für mehr als die laufende Sitzung entscheidet das Gremium'),
    count(
      'repeatedWithinMonths',
      'Für mehr als die laufende Sitzung nur, wer in so vielen Monaten davor ausgeschlossen war (leer: jede Person)',
      true,
    ),
    choice('objection', 'Auf Einspruch entscheidet das Gremium', {
      none: 'nicht, ein Einspruch ist nicht vorgesehen',
      'this-meeting': 'in dieser Sitzung',
      'next-meeting': 'in der nächsten Sitzung',
      'by-next-meeting': 'spätestens in der nächsten Sitzung',
    }),
  ],
  motionSpeeches: [
    count('each', 'Zu einem Antrag zur Geschäftsordnung sprechen dafür und dagegen je'),
    choice('who', 'Sprechen dürfen', {
      'voting-members': 'stimmberechtigte Mitglieder',
      everybody: 'alle, die das Wort haben können',
    }),
    count('seconds', 'Redezeit in Sekunden (leer: wie auf der Redeliste)', true),
  ],
  substitutes: [
    choice('who', 'Ein abwesendes Mitglied vertritt', {
      none: 'niemand',
      mayor: 'niemand, außer im Bürgermeisteramt',
      listed: 'wer dafür eingetragen ist',
    }),
    flag('whenConflicted', 'Auch für ein befangenes Mitglied, zu dem einen Tagesordnungspunkt'),
  ],
  mayorSeat: [
    choice('vote', 'Wer das Bürgermeisteramt innehat, stimmt', {
      always: 'wie jedes Mitglied',
      'with-exceptions': 'mit Ausnahmen',
      never: 'nicht',
    }),
    several('exceptFor', 'Ohne Stimme bei', { election: 'Wahlen', ...questionNames }),
    flag('counted', 'Der Sitz zählt bei der Beschlussfähigkeit'),
  ],
  committeeSeats: [
    choice('method', 'Sitze in Ausschüssen werden verteilt', {
      dhondt: 'nach d’Hondt',
      'hare-niemeyer': 'nach Hare/Niemeyer',
      'sainte-lague': 'nach Sainte-Laguë/Schepers',
    }),
    flag('majorityKeepsMajority', 'Wer mehr als die Hälfte der Mitglieder hat, erhält mehr als die Hälfte der Sitze'),
  ],
} as const satisfies Partial<Readonly<Record<RuleName, readonly RuleField[]>>>;
