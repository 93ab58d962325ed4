import type { NamedCommittee, RemoteSubject } from '../profile';
import type { Sayings } from './said';
import { listWords, needWords } from './said-words';

const COMMITTEES: Readonly<Record<NamedCommittee, string>> = {
  main: 'im Hauptausschuss',
  finance: 'im Finanzausschuss',
  audit: 'im Rechnungsprüfungsausschuss',
};
const SUBJECTS: Readonly<Record<RemoteSubject, string>> = {
  ordinary: 'anderen Beschlüssen',
  election: 'Wahlen',
  'secret-election': 'geheimen Wahlen',
  'secret-vote': 'geheimen Abstimmungen',
  statute: 'Satzungen',
  budget: 'der Haushaltssatzung',
  'first-session': 'der ersten Sitzung nach der Wahl',
};

/** On those who are not in the room, and on deciding without a meeting. */
export const REMOTE_SAID: Sayings<'remote' | 'remoteReach' | 'aloneRemote' | 'circular' | 'disturbance'> = {
  remote: (rule) =>
    rule.counts === 'never'
      ? ['Zugeschaltete Mitglieder stimmen nicht mit.']
      : [
          rule.counts === 'always'
            ? 'Zugeschaltete Mitglieder stimmen mit.'
            : 'Zugeschaltete Mitglieder stimmen nur in einer festgestellten Notlage mit.',
          rule.needsPublicRoom && 'Bild und Ton werden in einen öffentlichen Raum übertragen.',
          rule.chairInRoom && 'Die Sitzungsleitung ist im Sitzungsraum.',
          rule.resolution !== 'none' &&
            `Das Gremium muss es vorher mit ${
              rule.resolution === 'majority' ? 'einfacher Mehrheit' : 'zwei Dritteln'
            } beschließen.`,
          rule.needsConsent && 'Zugeschaltet wird nur, wer zustimmt.',
          rule.needsApprovedSystem && 'Die Anwendung dafür muss zugelassen sein.',
          rule.excludedCommittees.length > 0 &&
            `Nicht zulässig ist es ${listWords(rule.excludedCommittees.map((each) => COMMITTEES[each]))}.`,
          rule.excluded.length > 0 &&
            `Ohne Stimmrecht sind Zugeschaltete bei ${listWords(rule.excluded.map((each) => SUBJECTS[each]))}.`,
          rule.excluded.length > 0 &&
            rule.scope === 'session' &&
            'Solange jemand zugeschaltet ist, darf darüber gar nicht verhandelt werden.',
          rule.confirmedNextMeeting && 'In der nächsten Sitzung entscheidet das Gremium, ob die Notlage fortdauert.',
        ],
  remoteReach: ({ needs, without }) => [
    {
      nothing: 'Zugeschaltete sind anwesend, solange sie angemeldet sind.',
      line: 'Zugeschaltete sind anwesend, solange ihre Verbindung zu Gremia steht.',
      'picture-and-sound':
        'Zugeschaltete sind anwesend, solange ihre Verbindung steht und ihr Bild und Ton im Saal ankommen.',
    }[needs],
    needs === 'picture-and-sound' &&
      (without === 'absent'
        ? 'Ohne Bild oder Ton gelten sie als nicht anwesend.'
        : 'Ohne Bild oder Ton entscheidet die Sitzungsleitung, was gilt.'),
  ],
  aloneRemote: ({ confirms, without }) =>
    confirms
      ? [
          'Zugeschaltete bestätigen vor jedem nichtöffentlichen Teil, dass bei ihnen niemand sonst mithört.',
          without === 'absent'
            ? 'Bis dahin gelten sie als nicht anwesend.'
            : 'Bis dahin sind sie anwesend, stimmen aber nicht mit.',
        ]
      : ['Zugeschaltete müssen vor nichtöffentlichen Teilen nichts bestätigen.'],
  circular: ({ allowed, admission, matters }) => [
    {
      never: 'Ohne Sitzung (im Umlaufverfahren) wird nicht beschlossen.',
      'emergency-only':
        'Ohne Sitzung (im Umlaufverfahren) darf nur in einer festgestellten Notlage beschlossen werden.',
      'emergency-unless-objected':
        'Ohne Sitzung (im Umlaufverfahren) darf nur in einer festgestellten Notlage beschlossen werden, und wenn ' +
        'kein Mitglied dem Verfahren widerspricht.',
      'if-agreed': 'Ohne Sitzung (im Umlaufverfahren) darf beschlossen werden, wenn die Mitglieder dem zustimmen.',
      'unless-objected':
        'Ohne Sitzung (im Umlaufverfahren) darf beschlossen werden, wenn kein Mitglied dem Verfahren widerspricht.',
      'motion-unless-objected':
        'Ohne Sitzung (im Umlaufverfahren) ist ein Antrag angenommen, wenn ihm kein Mitglied widerspricht; ' +
        'abgestimmt wird nicht.',
    }[allowed],
    (allowed === 'emergency-only' || allowed === 'if-agreed') && `Dem Verfahren zustimmen ${agreeing(admission)}.`,
    allowed !== 'never' &&
      (matters === 'all'
        ? 'So beschlossen werden darf über alle Gegenstände.'
        : 'So beschlossen werden darf nur über Gegenstände einfacher Art.'),
  ],
  disturbance: ({ repeatsVote, presumption }) => [
    repeatsVote
      ? 'Eine Abstimmung, in die eine Störung der Übertragung fällt, wird wiederholt.'
      : 'Eine Abstimmung, in die eine Störung der Übertragung fällt, wird nicht wiederholt.',
    presumption === 'others-fine'
      ? 'Ist nur ein Mitglied betroffen, wird vermutet, dass die Störung bei ihm liegt.'
      : 'Ist nur ein Mitglied betroffen, klärt die Sitzungsleitung, bei wem die Störung liegt.',
  ],
};

/** `müssen zwei Drittel der Anwesenden`. */
const agreeing = (rule: Parameters<typeof needWords>[0]): string =>
  `${rule.kind === 'share' && rule.numerator > 1 ? 'müssen' : 'muss'} ${needWords(rule)}`;
