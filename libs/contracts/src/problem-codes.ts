import { VIDEO_ABSENT } from './video-absent';

/**
 * Every refusal the system can give: HTTP status and the sentence for the person in front of the screen. A new code
 * does not compile until it stands here.
 * Where a rule knows better (a paragraph, a figure), it gives its own sentence in `detail`.
 */
export const PROBLEMS = {
  'invalid-input': [422, 'Die Eingabe ist unvollständig oder ungültig. Bitte prüfen Sie die markierten Felder.'],
  'not-signed-in': [401, 'Bitte melden Sie sich an.'],
  'sign-in-failed': [401, 'Anmeldename oder Passwort stimmen nicht.'],
  'start-code-refused': [
    401,
    'Anmeldename und Startcode passen nicht zusammen, oder der Startcode gilt nicht mehr. Bitte prüfen Sie beides; ' +
      'einen neuen Startcode gibt Ihnen der Sitzungsdienst.',
  ],
  'no-password': [409, 'Ihr Konto hat hier kein Passwort; Sie melden sich über einen anderen Dienst an.'],
  'account-shared': [409, 'Dieses Vorführkonto benutzen alle. Sein Passwort lässt sich nicht ändern.'],
  'too-many-requests': [429, 'Zu viele Versuche. Bitte warten Sie eine Minute.'],
  'origin-refused': [403, 'Die Anfrage kam nicht von dieser Anwendung und wurde abgewiesen.'],
  'csrf-refused': [403, 'Ihre Sitzung ist abgelaufen oder die Anfrage ist ungültig. Bitte laden Sie die Seite neu.'],
  forbidden: [403, 'Dafür fehlt Ihnen die Berechtigung.'],
  'not-found': [404, 'Das Gesuchte gibt es nicht oder es ist Ihnen nicht zugänglich.'],
  'device-code-unknown': [
    404,
    'Dieser Code gilt nicht oder nicht mehr. Bitte geben Sie den Code ein, der jetzt auf dem Gerät steht.',
  ],
  'video-absent': [409, VIDEO_ABSENT],
  'captions-absent': [409, 'Für automatische Untertitel ist auf diesem Server kein Programm eingerichtet.'],
  'video-unreachable': [503, 'Der Video-Server antwortet gerade nicht. Die Sitzung geht ohne Bild und Ton weiter.'],
  'call-not-open': [409, 'Zu dieser Sitzung läuft gerade kein Gespräch.'],
  'call-not-admitted': [403, 'Sie sind zu diesem Gespräch nicht zugelassen. Bitte warten Sie auf die Sitzungsleitung.'],
  'viewing-not-allowed': [409, 'Dass die Öffentlichkeit im Internet zusieht, ist für diese Sitzung nicht vorgesehen.'],
  'removal-needs-measure': [
    409,
    'Ein stimmberechtigtes Mitglied wird nur durch eine Ordnungsmaßnahme ausgeschlossen (Ordnung in der Sitzung); ' +
      'dann endet auch seine Teilnahme am Gespräch.',
  ],
  'stale-revision': [
    409,
    'Inzwischen hat jemand anderes diese Seite geändert. Ihre Eingaben sind erhalten; bitte vergleichen Sie mit ' +
      'dem neuen Stand.',
  ],
  'wrong-state': [409, 'Das ist im jetzigen Stand nicht möglich.'],
  'not-a-draft': [409, 'Die Drucksache ist bereits eingereicht und kann nicht mehr geändert werden.'],
  'no-resolution-text': [422, 'Der Beschlussvorschlag fehlt. Bitte erfassen Sie mindestens einen Beschlusspunkt.'],
  'no-change': [422, 'Der Änderungsantrag ändert nichts. Bitte ändern Sie den Text.'],
  'file-too-large': [413, 'Die Datei ist zu groß. Erlaubt sind höchstens 20 MB.'],
  'file-type-refused': [
    415,
    'Diese Dateiart ist nicht erlaubt. Erlaubt sind PDF, Word, Excel, OpenDocument, Bilder (PNG, JPEG) und Text.',
  ],
  'body-too-slow': [
    408,
    'Die Übertragung hat zu lange gedauert. Bitte prüfen Sie die Verbindung und senden Sie erneut.',
  ],
  'body-too-large': [413, 'Die Eingabe ist zu groß.'],
  'body-type-refused': [415, 'Diese Anfrage muss als JSON gesendet werden.'],
  'form-expected': [415, 'Diese Anfrage muss als Formular mit einer Datei gesendet werden.'],
  'document-unreadable': [
    422,
    'Die Datei lässt sich nicht lesen. Vielleicht ist sie beschädigt oder durch ein Passwort geschützt.',
  ],
  'document-too-complex': [
    422,
    'Die Datei ist zu umfangreich oder zu verschachtelt, um gelesen zu werden. Bitte kopieren Sie den Text in ' +
      'eine neue Datei.',
  ],
  'agenda-known': [
    409,
    'Termin und Tagesordnung sind schon bekannt gemacht oder versandt. Sie ändern sich nur durch einen Nachtrag mit ' +
      'Begründung; Ihre Eingaben sind erhalten.',
  ],
  'text-too-complex': [
    422,
    'Der Text ist zu umfangreich oder zu verschachtelt, um in der vorgesehenen Zeit bearbeitet zu werden. Bitte ' +
      'teilen Sie ihn auf.',
  ],
  'quota-exceeded': [409, 'Dafür ist kein Platz mehr. Bitte löschen Sie, was Sie nicht mehr brauchen.'],
  'storage-full': [503, 'Auf dem Server ist gerade kein Platz für die Datei. Bitte versuchen Sie es später erneut.'],
  'agenda-incomplete': [409, 'Die Tagesordnung ist noch leer.'],
  'public-room-missing': [
    409,
    'Der öffentlich zugängliche Raum der Übertragung muss in der Bekanntmachung benannt sein.',
  ],
  'command-id-reused': [409, 'Diese Befehlskennung wurde schon mit anderem Inhalt verwendet.'],
  'meeting-not-open': [409, 'Die Sitzung ist nicht eröffnet.'],
  'meeting-already-open': [409, 'Die Sitzung ist bereits eröffnet.'],
  'meeting-closed': [409, 'Die Sitzung ist geschlossen.'],
  'journal-newer': [
    409,
    'Diese Sitzung enthält Einträge, die diese Version von Gremia nicht versteht. Bitte laden Sie die Seite neu; ' +
      'hilft das nicht, muss das Programm erneuert werden.',
  ],
  'meeting-interrupted': [409, 'Die Sitzung ist unterbrochen.'],
  'not-seated': [403, 'Sie gehören diesem Gremium nicht an.'],
  'already-checked-in': [409, 'Die Anwesenheit ist bereits festgehalten.'],
  'not-checked-in': [409, 'Die Anwesenheit ist nicht festgehalten. Bitte melden Sie sich zuerst an.'],
  'remote-not-entitled': [403, 'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig.'],
  'item-not-found': [404, 'Diesen Tagesordnungspunkt gibt es nicht.'],
  'no-item-called': [409, 'Es ist kein Tagesordnungspunkt aufgerufen.'],
  'item-closed': [409, 'Dieser Tagesordnungspunkt ist bereits abgeschlossen.'],
  'vote-open': [409, 'Es läuft eine Abstimmung. Bitte schließen Sie diese zuerst.'],
  'vote-not-open': [409, 'Die Abstimmung ist geschlossen. Ihre Stimme wurde nicht mehr gezählt.'],
  'vote-not-found': [404, 'Diese Abstimmung gibt es nicht.'],
  'vote-not-closed': [409, 'Die Abstimmung ist noch nicht geschlossen.'],
  'already-announced': [409, 'Das Ergebnis ist bereits verkündet.'],
  'not-announced': [409, 'Das Ergebnis ist noch nicht verkündet.'],
  'not-entitled': [403, 'Sie waren bei der Eröffnung dieser Abstimmung nicht stimmberechtigt.'],
  'ballot-already-cast': [
    409,
    'Ihre Stimme ist bereits gezählt. Wenn Sie sie ändern möchten, bestätigen Sie die Änderung ausdrücklich.',
  ],
  'check-code-taken': [
    409,
    'Ihre Stimme ist noch nicht gezählt: Der Prüfcode ist schon vergeben. Bitte geben Sie die Stimme noch einmal ab.',
  ],
  'ballot-change-refused': [409, 'Eine abgegebene Stimme kann nach der Geschäftsordnung nicht geändert werden.'],
  'choice-refused': [422, 'Diese Auswahl steht bei dieser Abstimmung nicht zur Verfügung.'],
  'not-quorate': [409, 'Das Gremium ist nicht beschlussfähig.'],
  'no-text-to-vote': [409, 'Zu diesem Tagesordnungspunkt liegt kein Beschlussvorschlag vor.'],
  'unit-already-decided': [409, 'Über diesen Änderungspunkt ist bereits entschieden.'],
  'units-open': [
    409,
    'Über Änderungsanträge ist noch nicht entschieden. Bitte stimmen Sie zuerst darüber ab oder lassen Sie sie ' +
      'ausdrücklich unbehandelt.',
  ],
  'merge-conflict': [409, 'Angenommene Änderungen widersprechen einander. Bitte entscheiden Sie zuerst, welche gilt.'],
  'doubt-too-late': [
    409,
    'Zweifel am Abstimmungsergebnis können nur unmittelbar nach der Verkündung geltend gemacht werden.',
  ],
  'result-differs': [
    409,
    'Die Verkündung weicht von der Auszählung ab. Bitte bestätigen Sie die Abweichung mit einer Begründung.',
  ],
  'deviation-refused': [409, 'Von dieser Regel darf nicht abgewichen werden.'],
  'rule-unverified': [409, 'Diese Regel ist für Ihr Gremium nicht belegt. Die Sitzungsleitung muss sie bestätigen.'],
  'confirmation-needed': [409, 'Dieser Schritt braucht eine ausdrückliche Bestätigung.'],
  'rehearsal-only': [409, 'Simulierte Mitglieder gibt es nur in einer Probesitzung.'],
  'rehearsal-never-published': [409, 'Eine Probesitzung wird nicht veröffentlicht.'],
  'minutes-incomplete': [409, 'Der Niederschrift fehlen vorgeschriebene Angaben.'],
  'unknown-host': [
    421,
    'Unter dieser Adresse gibt es hier keine Gemeinde. Bitte prüfen Sie, ob die Adresse richtig geschrieben ist.',
  ],
  'not-ready': [503, 'Der Dienst ist gleich bereit. Bitte versuchen Sie es erneut.'],
  busy: [
    503,
    'Das dauert gerade zu lange, weil viel zu tun ist oder jemand anderes dasselbe ändert. Ihre Eingaben sind ' +
      'erhalten; bitte versuchen Sie es in einem Moment erneut.',
  ],
  unexpected: [
    500,
    'Es ist ein unerwarteter Fehler aufgetreten. Ihre Eingaben sind nicht verloren; bitte versuchen Sie es erneut.',
  ],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;
export const problemCodes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];
