import { COMMON_ROUNDS, type ElectionRule, type MayorQuestion, type Taint } from '../profile';
import { isSameValue } from '../chair-question';
import type { Sayings } from './said';
import { capital, listWords, shareWords } from './said-words';

const TAINTED: Readonly<Record<Taint, string>> = {
  voted: 'befangen mitgestimmt hat',
  deliberated: 'befangen mitberaten hat',
  'wrongly-excluded': 'zu Unrecht ausgeschlossen war',
};
const WITHOUT_MAYOR: Readonly<Record<MayorQuestion, string>> = {
  election: 'Wahlen',
  'main-statute': 'der Hauptsatzung',
  statute: 'anderen Satzungen',
  budget: 'der Haushaltssatzung',
  'rules-of-procedure': 'der Geschäftsordnung',
  deviation: 'Abweichungen von der Geschäftsordnung',
  recall: 'Abberufungen',
  'exclude-public': 'dem Ausschluss der Öffentlichkeit',
  minority: 'Verlangen einer Minderheit',
};
const METHODS = {
  dhondt: 'd’Hondt',
  'hare-niemeyer': 'Hare/Niemeyer',
  'sainte-lague': 'Sainte-Laguë/Schepers',
};

/** On persons: who is excluded, elected, leads, is called to order, gets a seat. */
export const PERSON_SAID: Sayings<
  'conflict' | 'election' | 'chairing' | 'orderMeasures' | 'substitutes' | 'mayorSeat' | 'committeeSeats'
> = {
  conflict: (rule) => [
    rule.persons === 'members'
      ? 'Wer befangen ist, berät und stimmt nicht mit; das gilt für die Mitglieder.'
      : 'Wer befangen ist, berät und stimmt nicht mit; das gilt für alle, die mitwirken.',
    rule.leaveRoom === 'always'
      ? 'Befangene verlassen den Raum.'
      : 'Befangene verlassen den Raum nur in nichtöffentlicher Sitzung.',
    rule.leaveRoom === 'always' &&
      rule.listenersArea &&
      'In öffentlicher Sitzung dürfen sie im Zuhörerbereich bleiben.',
    {
      excepted: 'Bei Wahlen ist niemand ausgeschlossen.',
      'honorary-excepted': 'Bei Wahlen zu Ehrenämtern ist niemand ausgeschlossen.',
      apply: 'Das gilt auch bei Wahlen.',
    }[rule.elections],
    rule.decidedBy === 'chair'
      ? 'Über den Ausschluss entscheidet die Sitzungsleitung.'
      : 'Über den Ausschluss entscheidet das Gremium in nichtöffentlicher Sitzung.',
    rule.causes.length > 0 &&
      `Angreifbar wird ein Beschluss, wenn jemand ${listWords(
        rule.causes.map((cause) => TAINTED[cause]),
        'oder',
      )}.`,
    rule.consequence === 'invalid'
      ? 'Er ist dann unwirksam.'
      : 'Unwirksam ist er dann nur, wenn die Stimme entscheidend gewesen sein kann.',
    rule.challengeMonths !== null &&
      `Angegriffen werden kann er ${
        rule.challengeMonths === 1 ? 'einen Monat' : `${rule.challengeMonths} Monate`
      } lang.`,
  ],
  election: electionSaid,
  chairing: ({ whenNobody }) => [
    whenNobody === 'elected'
      ? 'Sind Vorsitz und Stellvertretung verhindert, leitet, wen das Gremium dafür wählt.'
      : 'Sind Vorsitz und Stellvertretung verhindert, leitet das älteste anwesende Mitglied, das dazu bereit ist.',
  ],
  orderMeasures: (rule) => [
    {
      chair: 'Von der Sitzung ausschließen kann die Sitzungsleitung.',
      'chair-with-consent': 'Von der Sitzung ausschließen kann die Sitzungsleitung, wenn das Gremium zustimmt.',
      body: 'Von der Sitzung ausschließen kann das Gremium durch Beschluss.',
    }[rule.excludedBy],
    rule.callsBefore === null
      ? 'Möglich ist das bei grobem oder wiederholtem Verstoß gegen die Ordnung.'
      : `Möglich ist das nach ${rule.callsBefore === 1 ? 'einem Ordnungsruf' : `${rule.callsBefore} Ordnungsrufen`}.`,
    rule.mostMeetings === 1
      ? 'Der Ausschluss gilt höchstens für diese Sitzung.'
      : `Der Ausschluss gilt für höchstens ${rule.mostMeetings} Sitzungen.`,
    rule.mostMeetings > 1 && rule.moreByBody && 'Für mehr als die laufende Sitzung entscheidet das Gremium.',
    rule.repeatedWithinMonths !== undefined &&
      rule.repeatedWithinMonths !== null &&
      'Für mehr als die laufende Sitzung ausgeschlossen wird nur, wen eine frühere Sitzung innerhalb ' +
        `${rule.repeatedWithinMonths === 1 ? 'eines Monats' : `von ${rule.repeatedWithinMonths} Monaten`} schon ` +
        'ausgeschlossen hat.',
    {
      none: 'Ein Einspruch ist nicht vorgesehen.',
      'this-meeting': 'Über einen Einspruch entscheidet das Gremium in dieser Sitzung.',
      'next-meeting': 'Über einen Einspruch entscheidet das Gremium in der nächsten Sitzung.',
      'by-next-meeting': 'Über einen Einspruch entscheidet das Gremium spätestens in der nächsten Sitzung.',
    }[rule.objection],
  ],
  substitutes: ({ who, whenConflicted }) =>
    who === 'none'
      ? ['Ein abwesendes Mitglied vertritt niemand.']
      : [
          who === 'mayor'
            ? 'Wer das Bürgermeisteramt innehat und fehlt, wird mit Stimme vertreten, ein anderes Mitglied nicht.'
            : 'Ein abwesendes Mitglied vertritt, wer dafür eingetragen ist.',
          whenConflicted
            ? 'Das gilt auch für ein befangenes Mitglied, zu dem einen Tagesordnungspunkt.'
            : 'Für ein befangenes Mitglied gilt das nicht.',
        ],
  mayorSeat: ({ vote, exceptFor, counted }) => [
    {
      always: 'Wer das Bürgermeisteramt innehat, stimmt mit wie jedes Mitglied.',
      'with-exceptions': `Wer das Bürgermeisteramt innehat, stimmt mit${
        exceptFor.length === 0
          ? ', mit Ausnahmen'
          : `, außer bei ${listWords(exceptFor.map((question) => WITHOUT_MAYOR[question]))}`
      }.`,
      never: 'Wer das Bürgermeisteramt innehat, stimmt nicht mit.',
    }[vote],
    counted ? 'Der Sitz zählt bei der Beschlussfähigkeit mit.' : 'Der Sitz zählt bei der Beschlussfähigkeit nicht mit.',
  ],
  committeeSeats: ({ method, majorityKeepsMajority }) => [
    `Die Sitze in den Ausschüssen werden nach ${METHODS[method]} verteilt.`,
    majorityKeepsMajority && 'Wer mehr als die Hälfte der Mitglieder hat, erhält mehr als die Hälfte der Sitze.',
  ],
};

function electionSaid(rule: ElectionRule): readonly (string | false)[] {
  const rounds = COMMON_ROUNDS.find(({ value }) => isSameValue(value, rule.rounds))?.words;
  const tie = { lot: 'entscheidet das Los', ask: 'ist zu klären, wie es weitergeht', all: 'kommen alle hinein' };
  return [
    rule.secret
      ? 'Gewählt wird geheim.'
      : `Gewählt wird offen${rule.secretOnDemand ? '; verlangt es ein Mitglied, geheim' : ''}.`,
    rule.secret &&
      {
        never: false as const,
        'nobody-objects': 'Offen gewählt werden darf, wenn niemand widerspricht.',
        unanimous: 'Offen gewählt werden darf, wenn es einstimmig beschlossen wird.',
        'single-and-nobody-objects': 'Offen gewählt werden darf bei nur einem Vorschlag, wenn niemand widerspricht.',
        resolution: 'Offen gewählt werden darf, wenn es beschlossen wird.',
      }[rule.openIf],
    rounds === undefined
      ? `Die Wahl hat bis zu ${rule.rounds.length} Wahlgänge nach eigener Regelung.`
      : `Gewählt ist mit: ${rounds}.`,
    rule.singleCandidate !== null &&
      `Bei nur einem Vorschlag folgt ein weiterer Wahlgang, frühestens nach ${
        rule.singleCandidate.waitDays === 1 ? '1 Tag' : `${rule.singleCandidate.waitDays} Tagen`
      }.`,
    rule.rounds.some(({ among }) => among === 'two') &&
      `Ist bei gleicher Stimmenzahl offen, wer in die Stichwahl kommt, ${tie[rule.unclearRunOff]}.`,
    rule.tieAtTop === 'repeat' && 'Haben mehr als zwei die höchste Stimmenzahl, wird die Wahl wiederholt.',
    `Bei gleicher Stimmenzahl im letzten Wahlgang ${tie[rule.tie]}.`,
    rule.tie === 'lot' && rule.lotBy === 'chair' && 'Das Los zieht die Sitzungsleitung.',
    rule.againstIsInvalid && 'Nein-Stimmen sind ungültig.',
    rule.repeatWhenInvalid !== null &&
      `${capital(`ist ${shareWords(rule.repeatWhenInvalid)} der Stimmen ungültig`)}, wird die Wahl wiederholt.`,
    rule.nominatedOnly ? 'Wählbar ist nur, wer vorgeschlagen ist.' : 'Wählbar ist auch, wer nicht vorgeschlagen ist.',
  ];
}
