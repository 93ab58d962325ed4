import { GROUND_WORDS } from '../publicity';
import type { Sayings } from './said';
import { dayBefore, days, listWords, needWords } from './said-words';

const AFTER = { receipt: 'dem Zugang', dispatch: 'der Absendung', provision: 'der Bereitstellung' };
const HEALED = {
  'appears-and-silent': 'erscheint und ihn nicht rügt',
  appears: 'erscheint',
  waives: 'auf die Frist verzichtet',
};
const SIGNS = { chair: 'der Sitzungsleitung', clerk: 'der Schriftführung', member: 'einem Mitglied' };

/** On calling a meeting, its public and what is written about it. */
export const MEETING_SAID: Sayings<
  | 'noticePeriod'
  | 'urgentNotice'
  | 'urgency'
  | 'lateConsent'
  | 'announcement'
  | 'residentsQuestions'
  | 'healingByAppearance'
  | 'publicByDefault'
  | 'webcast'
  | 'takingAlong'
  | 'recording'
  | 'exclusion'
  | 'release'
  | 'minutes'
  | 'minutesNames'
> = {
  noticePeriod: (rule) => [
    rule.counting === 'full-calendar-days'
      ? `Zwischen ${AFTER[rule.from]} der Ladung und dem Tag der Sitzung ${
          rule.days === 1
            ? 'liegt mindestens 1 voller Kalendertag'
            : `liegen mindestens ${rule.days} volle Kalendertage`
        }.`
      : `Die Ladungsfrist beträgt ${days(rule.days)} nach ${AFTER[rule.from]}; der Tag der Sitzung zählt mit.`,
    rule.fictionDay !== null &&
      `Elektronisch versandt gilt die Ladung am ${rule.fictionDay}. Tag nach der Absendung als zugegangen.`,
    rule.setBy === 'rules-of-procedure' && 'Wie lang die Frist ist, bestimmt die Geschäftsordnung.',
    rule.force === 'must'
      ? 'Die Frist ist zwingend.'
      : 'Die Frist soll eingehalten werden; eine kürzere ist zu begründen.',
  ],
  urgentNotice: (rule) => [
    `Bei Dringlichkeit geht die Ladung spätestens ${dayBefore(rule.latestDayBefore)} zu.`,
    rule.mustSaySo && 'Die Ladung weist dann darauf hin, dass die Frist verkürzt ist.',
    rule.foundByBody === true &&
      'Das Gremium stellt dann die Dringlichkeit fest, bevor es in die Tagesordnung eintritt.',
  ],
  urgency: (rule) => [`Damit ein dringlicher Punkt auf die Tagesordnung kommt, braucht es ${needWords(rule)}.`],
  lateConsent: ({ of, items }) => [
    {
      nobody: 'Ohne Abstimmung über die Dringlichkeit kommt nichts mehr auf die Tagesordnung.',
      'those-present':
        'Widerspricht niemand der Anwesenden, kommt ein Punkt ohne Abstimmung über die Dringlichkeit auf die ' +
        'Tagesordnung.',
      'all-members':
        'Sind alle Mitglieder anwesend und widerspricht niemand, kommt ein Punkt ohne Abstimmung über die ' +
        'Dringlichkeit auf die Tagesordnung.',
    }[of],
    of !== 'nobody' &&
      `Das gilt ${items === 'all' ? 'für jeden Punkt' : 'nur für Punkte, die nichtöffentlich behandelt werden'}.`,
  ],
  announcement: (rule) => [
    `Zeit, Ort und Tagesordnung werden spätestens ${dayBefore(rule.daysBefore)} bekannt gemacht.`,
    `Bei Dringlichkeit genügt es ${dayBefore(rule.urgentDaysBefore)}.`,
  ],
  residentsQuestions: (rule) => [
    rule === null
      ? 'Fragen von Einwohnerinnen und Einwohnern sind nicht vorgesehen.'
      : `Fragen von Einwohnerinnen und Einwohnern liegen spätestens ${dayBefore(rule.daysBefore)} vor.`,
  ],
  healingByAppearance: (rule) => [
    rule.length === 0
      ? 'Ein Mangel der Ladung wird nicht dadurch geheilt, dass das Mitglied erscheint.'
      : `Ein Mangel der Ladung ist geheilt, wenn das Mitglied ${listWords(
          rule.map((each) => HEALED[each]),
          'oder',
        )}.`,
  ],
  publicByDefault: (rule) => [rule ? 'Die Sitzungen sind öffentlich.' : 'Die Sitzungen sind nichtöffentlich.'],
  webcast: (rule) => [
    rule
      ? 'Dem öffentlichen Teil der Sitzung kann im Internet zugesehen werden.'
      : 'Der Sitzung kann nicht im Internet zugesehen werden.',
  ],
  takingAlong: (rule) => [
    rule
      ? 'Mitglieder dürfen nichtöffentliche Drucksachen auf ihrem eigenen Gerät mitnehmen.'
      : 'Nichtöffentliche Drucksachen dürfen nicht auf eigene Geräte mitgenommen werden.',
  ],
  recording: ({ of, consent, keptDays }) =>
    of === 'nothing'
      ? ['Für die Niederschrift wird nichts aufgezeichnet.']
      : [
          `Für die Niederschrift ${of === 'sound' ? 'darf der Ton' : 'dürfen Bild und Ton'} des öffentlichen Teils ` +
            'aufgezeichnet werden.',
          {
            none: 'Eine Zustimmung ist dafür nicht nötig.',
            body: 'Das Gremium muss dem vorher durch Beschluss zustimmen.',
            everybody: 'Alle Anwesenden müssen dem vorher zustimmen.',
          }[consent],
          `Die Aufzeichnung wird spätestens ${days(keptDays)} nach der Sitzung gelöscht.`,
        ],
  exclusion: ({ grounds, decided }) => [
    grounds.length === 0
      ? 'Die Öffentlichkeit kann nicht ausgeschlossen werden.'
      : `Die Öffentlichkeit kann ausgeschlossen werden wegen ${listWords(
          grounds.map((ground) => GROUND_WORDS[ground]),
          'oder',
        )}.`,
    grounds.length > 0 &&
      {
        closed: 'Darüber wird in nichtöffentlicher Sitzung beraten und entschieden.',
        'closed-unless-plain':
          'Darüber wird in nichtöffentlicher Sitzung beraten und entschieden; öffentlich nur, wenn nichts ' +
          'Vertrauliches zu sagen ist.',
        open: 'Darüber wird in öffentlicher Sitzung abgestimmt.',
      }[decided],
  ],
  release: ({ by, when }) => {
    const at =
      when === 'reasons-ceased'
        ? 'sobald die Gründe für die Geheimhaltung weggefallen sind'
        : 'sobald die Öffentlichkeit wieder zugelassen ist, soweit nichts entgegensteht';
    return [
      `Was nichtöffentlich beschlossen wurde, wird bekannt gegeben, ${at}.`,
      {
        body: 'Darüber entscheidet das Gremium.',
        mayor: 'Darüber entscheidet die Bürgermeisterin oder der Bürgermeister.',
        law: 'Das bestimmt das Gesetz; ein Beschluss ist nicht nötig.',
      }[by],
    ];
  },
  minutes: (rule) => [
    rule.deadlineDays !== null && `Die Niederschrift liegt spätestens ${days(rule.deadlineDays)} nach der Sitzung vor.`,
    rule.signatories.length > 0 &&
      `Sie wird von ${listWords(rule.signatories.map((each) => SIGNS[each]))} unterschrieben.`,
    rule.approval === 'next-meeting'
      ? 'Das Gremium genehmigt sie in einer folgenden Sitzung durch Beschluss.'
      : 'Eine Genehmigung ist nicht vorgeschrieben.',
    rule.objectionDays !== null
      ? `Einwendungen sind bis ${days(rule.objectionDays)} nach ihrer Vorlage möglich.`
      : rule.approval === 'next-meeting' && 'Einwendungen sind bis zur Genehmigung möglich.',
    {
      never: 'Dass die eigene Stimme auf Verlangen vermerkt wird, ist nicht vorgesehen.',
      'end-of-item': 'Auf Verlangen bis zum Schluss des Punktes wird die eigene Stimme vermerkt.',
      'end-of-meeting': 'Auf Verlangen bis zum Schluss der Sitzung wird die eigene Stimme vermerkt.',
      'until-signed': 'Auf Verlangen bis zur Unterschrift wird die eigene Stimme vermerkt.',
    }[rule.ownVote],
  ],
  minutesNames: (rule) => [
    {
      tally: 'Von offenen Abstimmungen stehen nur die Zahlen in der Niederschrift.',
      'by-faction': 'Von offenen Abstimmungen stehen die Zahlen in der Niederschrift, nach Fraktionen.',
      'by-name': 'Von offenen Abstimmungen steht in der Niederschrift, wer wie gestimmt hat.',
    }[rule],
  ],
};
