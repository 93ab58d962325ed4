/**
 * Everything that can be wrong with a field, in German; the English sentences lie with the texts of the interface. A
 * code never changes its meaning: clients know it. `{{maximum}}` is a gap that the fault fills.
 */
export const FAULTS = {
  // What a schema says by itself (`issueFault`).
  gap: 'Bitte ausfüllen.',
  'choice-missing': 'Bitte wählen Sie.',
  'choice-unknown': 'Bitte wählen Sie eine der Möglichkeiten.',
  'selection-unknown': 'Diese Auswahl gibt es nicht. Bitte wählen Sie noch einmal.',
  email: 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@stadt.de.',
  date: 'Bitte geben Sie einen Tag ein, zum Beispiel 09.12.2026.',
  'day-and-time': 'Bitte geben Sie Tag und Uhrzeit ein.',
  'year-unlikely': 'Bitte prüfen Sie das Jahr: Möglich sind die Jahre {{first}} bis {{last}}.',
  time: 'Bitte geben Sie eine Uhrzeit ein, zum Beispiel 17:00.',
  address: 'Bitte geben Sie eine Internetadresse ein, zum Beispiel https://www.stadt.de.',
  number: 'Bitte geben Sie eine Zahl ein.',
  'whole-number': 'Bitte geben Sie eine ganze Zahl ein.',
  'too-short': 'Bitte geben Sie mindestens {{minimum}} Zeichen ein.',
  'too-long': 'Das ist zu lang: höchstens {{maximum}} Zeichen sind möglich.',
  'no-entry': 'Bitte geben Sie mindestens einen Eintrag an.',
  'too-few': 'Bitte mindestens {{minimum}} Einträge.',
  'too-many': 'Das sind zu viele: höchstens {{maximum}} sind möglich.',
  'at-least': 'Bitte geben Sie mindestens {{minimum}} ein.',
  'more-than': 'Bitte geben Sie mehr als {{minimum}} ein.',
  'at-most': 'Bitte geben Sie höchstens {{maximum}} ein.',
  'less-than': 'Bitte geben Sie weniger als {{maximum}} ein.',
  'multiple-of': 'Bitte geben Sie ein Vielfaches von {{divisor}} ein.',
  unreadable: 'Diese Angabe lässt sich so nicht lesen. Bitte geben Sie sie neu ein.',
  'other-form': 'Diese Angabe hat nicht die erwartete Form.',
  'unknown-part': 'Hier steht eine Angabe, die es nicht gibt.',
  impossible: 'Diese Angabe ist so nicht möglich.',

  // Text.
  'unwritable-character': 'Der Text enthält ein unzulässiges Zeichen.',
  'stacked-marks': 'Der Text enthält zu viele Zeichen übereinander.',
  'text-too-long':
    'Der Text ist zu lang. Höchstens {{maximum}} Zeichen sind möglich; bitte legen Sie längere Teile als Anlage bei.',
  'point-too-long': 'Ein Punkt ist zu lang. Höchstens {{maximum}} Zeichen sind möglich; bitte teilen Sie ihn auf.',
  'too-many-points': 'Höchstens {{maximum}} Punkte sind möglich.',
  'too-many-points-beside':
    'Der Text hat zu viele Punkte. Höchstens {{maximum}} sind nebeneinander möglich; bitte fassen Sie Punkte zusammen.',
  'same-point-id': 'Zwei Punkte haben dieselbe Kennung.',
  'id-refused': 'Diese Kennung ist nicht zulässig.',
  'id-in-use': 'Diese Kennung ist schon vergeben.',

  // Money and the budget.
  'amount-signed': 'Bitte geben Sie den Betrag ohne Vorzeichen ein.',
  amount: 'Bitte geben Sie einen Betrag in Euro ein, zum Beispiel 12.500,00.',
  'amount-too-large': 'Dieser Betrag ist zu groß.',
  'budget-year': 'Bitte geben Sie das Haushaltsjahr mit vier Ziffern ein, zum Beispiel 2027.',
  'no-impact-no-figures': 'Ohne finanzielle Auswirkungen gibt es weder Betrag noch Haushaltsjahr noch Produkt.',

  // Meetings.
  'no-rules-for-day': 'Für diesen Tag sind keine Regeln hinterlegt: Die ältesten gelten ab dem {{day}}.',
  'meeting-too-long': 'Eine Sitzung dauert höchstens {{maximum}} Tage. Bitte prüfen Sie das Ende.',
  'session-number-taken': 'Diese Nummer hat in dieser Wahlperiode schon die Sitzung „{{meeting}}“.',

  // Papers.
  'paper-unknown': 'Diese Drucksache gibt es nicht.',
  'paper-not-submitted': 'Diese Drucksache ist noch nicht eingereicht.',
  'paper-withdrawn': 'Diese Drucksache ist zurückgezogen.',
  'paper-kind-fixed': 'Die Art dieser Drucksache lässt sich nicht mehr ändern.',
  'paper-text-missing': 'Bitte erfassen Sie den Text.',
  'parent-missing': 'Bitte wählen Sie die Drucksache, auf die sich das bezieht.',
  'parent-unknown': 'Diese Drucksache gibt es nicht oder sie ist Ihnen nicht zugänglich.',
  'parent-not-amendable': 'Änderungsanträge sind nur zu Vorlagen, Anträgen und Änderungsanträgen möglich.',
  'parent-amends-an-amendment':
    'Dieser Änderungsantrag ändert selbst einen Änderungsantrag. Bitte stellen Sie Ihren Antrag zu der Drucksache ' +
    'oder zu dem Änderungsantrag dazu.',
  'no-statement-on-it':
    'Zu einem Änderungsantrag, der einen Änderungsantrag ändert, gibt es keine eigene Stellungnahme. Bitte geben ' +
    'Sie sie zu dem Änderungsantrag ab, den er ändert.',
  'parent-fixed': 'Die zugehörige Drucksache lässt sich nicht mehr ändern.',
  'parent-without-resolution': 'Diese Drucksache hat keinen Beschlussvorschlag, der geändert werden könnte.',
  'originator-missing': 'Bitte geben Sie an, wer die Drucksache einreicht.',
  'originator-unknown': 'Bitte wählen Sie aus der Liste, wer die Drucksache einreicht.',
  'originator-foreign': 'Für „{{name}}“ können Sie nichts einreichen.',
  'statement-missing': 'Bitte erfassen Sie die Stellungnahme.',
  'statement-text-missing': 'Bitte erfassen Sie den Text der Stellungnahme.',
  'yes-or-no': 'Bitte antworten Sie mit Ja oder Nein.',
  'file-larger-than': 'Die Datei ist zu groß: höchstens {{kilobytes}} kB.',
  'file-missing': 'Bitte wählen Sie eine Datei.',
  'file-incomplete': 'Die Datei ist unvollständig angekommen. Bitte versuchen Sie es erneut.',

  // Meetings and agendas.
  'committee-missing': 'Bitte wählen Sie ein Gremium.',
  'committee-unknown': 'Dieses Gremium gibt es nicht.',
  'committee-fixed': 'Das Gremium lässt sich nach Ladung oder Bekanntmachung nicht mehr ändern.',
  'fixed-once-known': 'Das lässt sich nach Ladung oder Bekanntmachung nicht mehr ändern.',
  'ends-before-it-begins': 'Das Ende muss nach dem Beginn liegen.',
  'receipt-in-future': 'Dieser Tag liegt in der Zukunft. Der Zugang lässt sich vermerken, wenn er geschehen ist.',
  'reply-in-future': 'Dieser Tag liegt in der Zukunft. Bitte geben Sie den Tag an, an dem die Antwort kam.',
  'hidden-item-stays': 'Ein Tagesordnungspunkt, von dem Sie wegen Befangenheit ausgeschlossen sind, bleibt stehen.',
  'paper-not-public': 'Eine nichtöffentliche Drucksache gehört in den nichtöffentlichen Teil.',
  'paper-goes-with-another': 'Änderungsanträge und Stellungnahmen werden mit ihrer Drucksache beraten.',
  'other-meeting': 'Der Befehl gilt einer anderen Sitzung.',
  'approval-day-missing': 'Bitte geben Sie den Tag der Genehmigung an.',
  'approval-reference-missing': 'Bitte geben Sie an, in welcher Sitzung genehmigt wurde.',
  'told-time-missing': 'Bitte nennen Sie Tag und Uhrzeit, zu denen es geschah.',
  'continuation-missing': 'Bitte nennen Sie Tag und Uhrzeit der Fortsetzung.',
  'open-vote-fate-missing': 'Bitte wählen Sie, was mit der offenen Abstimmung geschieht.',
  'nobody-chosen': 'Bitte wählen Sie mindestens eine Person.',
  'reason-missing': 'Bitte geben Sie einen Grund an.',
  'leaves-before-coming': 'Das Gehen muss nach dem Kommen liegen.',
  'nothing-to-correct': 'Bitte geben Sie an, was sich ändert: die Abwesenheit oder die Zeiten.',
  'coming-missing': 'Bitte geben Sie auch an, ab wann die Person da war.',

  // Votes.
  'majority-beyond-all': 'Mehr als alle Stimmen kann eine Mehrheit nicht verlangen.',
  'procedure-unknown': 'Diese Art der Abstimmung gibt es nicht.',
  'cosignature-refused':
    'Der Stand ist nicht von dieser Gemeinde unterschrieben, oder niemand hier kennt den Zeugen, ' +
    'oder seine Uhr geht falsch.',
  'check-code-form': 'Ein Prüfcode hat zweimal vier Zeichen, zum Beispiel K7QF-2MXP.',
  'ballot-missing': 'Bitte wählen Sie zuerst aus, wie Sie stimmen.',
  'hands-missing': 'Bitte geben Sie eine Zahl ein; wo niemand die Hand hob, eine 0.',
  'pile-missing': 'Bitte geben Sie eine Zahl ein; wo nichts war, eine 0.',
  'ballot-marks': 'Wählen Sie bitte höchstens {{places}} Personen, oder allein „Nein“ oder „Enthaltung“.',
  'lot-drawn-count': 'Bitte wählen Sie genau {{count}} aus.',
  'more-ballots-than-issued':
    'Gezählt sind {{counted}} Stimmzettel, ausgegeben wurden nur {{issued}}. Bitte zählen Sie noch einmal.',
  'more-hands-than-seats':
    '{{raised}} Stimmen sind mehr als die {{entitled}} anwesenden Stimmberechtigten. Bitte zählen Sie noch einmal.',

  'more-heads-than-seats': '{{heads}} sind mehr als die {{seats}} Sitze.',
  'seats-line': 'Diese Zeile ist nicht zu lesen: „{{line}}“. Schreiben Sie Name, Doppelpunkt und Mitgliederzahl.',
  'seats-same-name': 'Zwei Listen tragen denselben Namen.',
  'seats-nobody': 'Mindestens eine Liste braucht ein Mitglied.',
  'more-filled-than-seats': 'Es können nicht {{filled}} von {{seats}} Sitzen besetzt sein.',
  'more-conflicted-than-filled': 'Es können nicht {{conflicted}} von {{filled}} Mitgliedern befangen sein.',
  'abstention-forbidden': 'Eine Stimmenthaltung ist nach den Regeln dieses Gremiums nicht zulässig.',

  // Rules and devices.
  'rule-unknown': 'Diese Regel gibt es nicht.',
  'rule-value': 'Diese Angabe fehlt oder passt nicht zur Regel.',
  'substitute-already': 'Diese Person vertritt hier schon, ohne dass ein Ende eingetragen ist.',
  'guest-already': 'Unter diesem Namen steht mit dieser Aufgabe schon jemand auf der Liste.',
  'seat-held-already': 'Diese Person hat in diesem Gremium schon einen Sitz.',
  'no-seat-free': 'Alle {{seats}} Sitze sind ab diesem Tag besetzt. Bitte beenden Sie zuerst ein Mandat.',
  'seat-not-yet': 'An diesem Tag hatte es noch nicht begonnen.',
  'seat-ended-already': 'Dieser Sitz ist schon zum {{day}} beendet.',
  'seat-not-then': 'An diesem Tag hat die Person diesen Sitz nicht.',
  'seat-unchanged': 'Das ist die jetzige Funktion mit der jetzigen Fraktion. Bitte ändern Sie eines davon.',
  'seat-not-freed': 'Der Sitz, in den nachgerückt wird, ist an diesem Tag noch nicht frei oder schon wieder besetzt.',
  'chair-held': 'Den Vorsitz hat in dieser Zeit {{name}}. Bitte ändern oder beenden Sie das zuerst.',
  'nobody-sits': 'An diesem Tag hat in diesem Gremium niemand einen Sitz.',
  'person-alike':
    'Es gibt schon {{names}}. Bitte bestätigen Sie, dass es eine andere Person ist, oder öffnen Sie den Eintrag.',
  'faction-unknown': 'Diese Fraktion gibt es nicht.',
  'name-unchanged': 'So heißt die Person schon. Bitte ändern Sie etwas am Namen.',
  'no-member': 'Diese Person ist kein Mitglied dieses Gremiums.',
  'person-missing': 'Bitte wählen Sie eine Person aus der Liste.',
  'rule-not-yet': 'Die Regel hat an diesem Tag noch nicht gegolten.',
  'ends-before-first-day': 'Der letzte Tag liegt vor dem ersten.',
  'decision-ends-with-meeting': 'Ein Beschluss für eine Sitzung gilt nur an ihrem Tag.',
  'device-code-missing': 'Bitte geben Sie den Code ein, der auf dem Gerät steht.',
  'device-name-missing': 'Bitte geben Sie dem Gerät einen Namen.',
  'login-form':
    'Bitte verwenden Sie mindestens zwei Zeichen: Buchstaben, Ziffern, Punkt und Bindestrich, ohne Leerzeichen.',
  'login-taken': 'Diesen Anmeldenamen hat schon {{name}}. Bitte wählen Sie einen anderen.',
  'has-account': 'Diese Person hat schon ein Konto.',
  'password-short': 'Das Passwort braucht mindestens {{minimum}} Zeichen, zum Beispiel drei Wörter hintereinander.',
  'password-is-login': 'Das Passwort darf nicht der Anmeldename sein.',
  'password-wrong': 'Das ist nicht Ihr jetziges Passwort.',
  'password-same': 'Das ist Ihr jetziges Passwort. Bitte wählen Sie ein anderes.',
  'passwords-differ': 'Das ist nicht dasselbe Passwort. Bitte geben Sie es noch einmal ein.',
  'start-code-form': 'Ein Startcode hat viermal vier Zeichen, zum Beispiel K7QF-2MXP-9RTA-WH4C.',
  'issuer-is-the-password': 'Das Passwort gehört zum Konto. Bitte nennen Sie einen anderen Dienst.',
  'subject-taken': 'Diese Kennung bei diesem Dienst gehört schon zu {{name}}.',
  'issuer-missing': 'Bitte geben Sie den Anmeldedienst an.',
  'subject-missing': 'Bitte geben Sie die Kennung der Person beim Dienst an.',

  // Lists.
  'page-unknown': 'Diese Seite gibt es nicht. Bitte beginnen Sie die Liste von vorn.',
} as const;

export type FaultCode = keyof typeof FAULTS;
export const FAULT_CODES = Object.keys(FAULTS) as FaultCode[];
