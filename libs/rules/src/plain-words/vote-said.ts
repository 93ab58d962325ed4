import {
  RULED_MOTIONS,
  type DemandRule,
  type DemandShare,
  type MotionRule,
  type RuledMotion,
  type SpeechRule,
} from '../profile';
import type { Sayings } from './said';
import { capital, grouped, listWords, needWords, shareWords } from './said-words';
import { quorumSaid } from './quorum-said';

const QUESTIONS = {
  'main-statute': 'die Hauptsatzung',
  statute: 'andere Satzungen',
  budget: 'die Haushaltssatzung',
  'rules-of-procedure': 'die Geschäftsordnung',
  deviation: 'eine Abweichung von der Geschäftsordnung',
  recall: 'eine Abberufung',
  'exclude-public': 'den Ausschluss der Öffentlichkeit',
} as const;
const ASKED = Object.keys(QUESTIONS) as readonly (keyof typeof QUESTIONS)[];

/** As they stand after `kann … beantragen`. */
const MOVED: Readonly<Record<RuledMotion, string>> = {
  adjourn: 'die Vertagung des Tagesordnungspunkts',
  refer: 'die Verweisung',
  interrupt: 'die Unterbrechung der Sitzung',
  'close-debate': 'den Schluss der Debatte',
  'close-list': 'den Schluss der Redeliste',
  'separate-votes': 'die getrennte Abstimmung',
  recount: 'die Wiederholung der Abstimmung wegen Zweifels an der Auszählung',
};
const NEEDS = {
  vote: 'darüber stimmt das Gremium ab',
  chair: 'darüber entscheidet die Sitzungsleitung',
  demand: 'das Verlangen genügt',
};

/** On majorities, how votes are held and what they come to. */
export const VOTE_SAID: Sayings<
  | 'quorum'
  | 'majority'
  | 'specialMajorities'
  | 'abstention'
  | 'tie'
  | 'unanimity'
  | 'ballotChange'
  | 'display'
  | 'doubt'
  | 'rollCall'
  | 'secretBallot'
  | 'secretMeans'
  | 'motions'
  | 'motionSpeeches'
  | 'power'
> = {
  quorum: quorumSaid,
  majority: (rule) => [
    rule.kind === 'simple'
      ? 'Ein Beschluss kommt mit einfacher Mehrheit zustande: mit mehr Ja- als Nein-Stimmen.'
      : `Für einen Beschluss braucht es ${needWords(rule)}.`,
  ],
  specialMajorities: (rule) => [
    ...grouped(ASKED, (question) => needWords(rule[question])).map((questions) => {
      const [first = 'statute'] = questions;
      const need = rule[first];
      const asked = listWords(questions.map((question) => QUESTIONS[question]));
      return `Für ${asked} ${need.kind === 'simple' ? 'genügt' : 'braucht es'} ${needWords(need)}.`;
    }),
    rule.minority.kind === 'simple'
      ? 'Ein Verlangen einer Minderheit braucht die einfache Mehrheit.'
      : `Für ein Verlangen, das einer Minderheit zusteht, genügt ${needWords(rule.minority)}, auch gegen mehr ` +
        'Nein-Stimmen.',
  ],
  abstention: (rule) => [
    {
      ignored: 'Enthaltungen zählen weder als Ja noch als Nein.',
      'as-no': 'Enthaltungen zählen wie Nein-Stimmen.',
      'as-absent': 'Wer sich enthält, zählt wie jemand, der nicht da ist.',
      forbidden: 'Enthaltungen sind nicht zulässig.',
    }[rule],
  ],
  tie: (rule) => [
    {
      rejected: 'Bei Stimmengleichheit ist der Antrag abgelehnt.',
      'chair-decides': 'Bei Stimmengleichheit entscheidet die Sitzungsleitung.',
      lot: 'Bei Stimmengleichheit entscheidet das Los.',
    }[rule],
  ],
  unanimity: (rule) => [
    {
      'silence-breaks':
        'Ein Beschluss ist auch mit Enthaltungen einstimmig, aber nicht, wenn jemand keine Stimme abgibt.',
      'abstentions-break': 'Ein Beschluss ist nur einstimmig, wenn sich niemand enthält und alle eine Stimme abgeben.',
      'abstentions-ignored':
        'Ein Beschluss ist auch dann einstimmig, wenn sich jemand enthält oder keine Stimme abgibt.',
    }[rule],
  ],
  ballotChange: (rule) => [
    rule
      ? 'Die eigene Stimme kann bis zum Schluss der Abstimmung geändert werden.'
      : 'Eine abgegebene Stimme kann nicht mehr geändert werden.',
  ],
  display: (rule) => [
    {
      live: 'Wer wie stimmt, ist schon während der Abstimmung zu sehen.',
      'after-closing': 'Wer wie gestimmt hat, ist nach dem Schluss der Abstimmung zu sehen.',
      'tally-only': 'Zu sehen sind nur die Zahlen, nicht wer wie gestimmt hat.',
    }[rule],
  ],
  doubt: (rule) => [
    rule === 'until-next-item'
      ? 'Ein Ergebnis kann angezweifelt werden, bis der nächste Tagesordnungspunkt aufgerufen ist.'
      : 'Ein Ergebnis kann bis zum Ende der Sitzung angezweifelt werden.',
  ],
  rollCall: (rule) => demandSaid(rule, 'Namentlich'),
  secretBallot: (rule) =>
    rule.admissible === 'elections-only'
      ? ['Geheim abgestimmt werden darf nur bei Wahlen.']
      : [
          'Geheim abgestimmt werden darf über alles.',
          ...demandSaid(rule, 'Geheim'),
          rule.precedesRollCall && 'Wird beides verlangt, geht die geheime der namentlichen Abstimmung vor.',
        ],
  secretMeans: (rule) => [
    rule === 'paper'
      ? 'Geheim abgestimmt wird nur mit Stimmzetteln.'
      : 'Geheim abgestimmt wird mit Stimmzetteln oder an Geräten.',
  ],
  motions: (rules) =>
    grouped(RULED_MOTIONS, (motion) => `${rules[motion].by} ${rules[motion].needs}`).map((motions) => {
      const [first = 'adjourn'] = motions;
      const rule = rules[first];
      const moved = listWords(
        motions.map((motion) => MOVED[motion]),
        'oder',
      );
      return `${moverWords(rule, rules.share)} kann ${moved} beantragen; ${NEEDS[rule.needs]}.`;
    }),
  motionSpeeches: ({ each, who, seconds }) => [
    each === 0
      ? 'Zu einem Antrag zur Geschäftsordnung wird nicht gesprochen.'
      : `Zu einem Antrag zur Geschäftsordnung ${speaking(each, who)} dafür und dagegen.`,
    each > 0 &&
      (seconds === null
        ? 'Die Redezeit ist dieselbe wie auf der Redeliste.'
        : `Die Redezeit beträgt ${seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`}.`),
  ],
  power: (rule) => [
    rule === 'decides'
      ? 'Das Gremium entscheidet selbst.'
      : 'Das Gremium gibt eine Empfehlung ab; entschieden wird in einem anderen Gremium.',
  ],
};

function speaking(each: number, who: SpeechRule['who']): string {
  if (who === 'everybody') return each === 1 ? 'spricht je eine Person' : `sprechen je ${each} Personen`;
  return each === 1 ? 'spricht je ein stimmberechtigtes Mitglied' : `sprechen je ${each} stimmberechtigte Mitglieder`;
}

function demandSaid(rule: DemandRule, how: 'Namentlich' | 'Geheim'): readonly (string | false)[] {
  const who = [
    ...(rule.share === null ? [] : [demandingWords(rule.share)]),
    ...(rule.faction ? ['eine Fraktion'] : []),
  ];
  const many = !rule.faction && (rule.share?.numerator ?? 1) > 1;
  if (who.length === 0 && !rule.resolution) return ['Nichts bestimmt, wer sie verlangen kann.'];
  const asked = `${how} wird abgestimmt, wenn ${listWords(who, 'oder')} es ${many ? 'verlangen' : 'verlangt'}.`;
  if (who.length === 0) return [`${how} wird abgestimmt, wenn das Gremium es mit einfacher Mehrheit beschließt.`];
  return [asked, rule.resolution && 'Das Gremium kann es auch mit einfacher Mehrheit beschließen.'];
}

const demandingWords = (share: DemandShare): string =>
  `${share.reach === 'more-than' ? 'mehr als' : 'mindestens'} ${shareWords(share)} ${
    share.of === 'present' ? 'der Anwesenden' : 'der gesetzlichen Mitgliederzahl'
  }`;

function moverWords({ by }: MotionRule, share: DemandShare | null): string {
  const heads = share === null ? null : demandingWords(share);
  if (by === 'member') return 'Jedes Mitglied';
  if (by === 'faction') return heads === null ? 'Eine Fraktion' : `Eine Fraktion oder ${heads}`;
  return heads === null ? 'Eine bestimmte Zahl von Mitgliedern' : capital(heads);
}
