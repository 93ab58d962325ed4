/** The texts of the secret vote on devices, and what its secrecy is worth. */
export const WORDS = {
  de: {
    legend: 'Ihre geheime Stimme',
    cast: 'Stimme geheim abgeben',
    intro:
      'Festgehalten wird, dass Sie abgestimmt haben. Wie, liegt getrennt davon in der Urne. Die Stimme kann danach ' +
      'nicht mehr geändert werden.',
    ask: 'Stimme in die Urne legen?',
    asked: (word: string): string =>
      `Ihre Stimme: ${word}. Sie liegt danach in der Urne und kann nicht mehr geändert werden.`,
    put: 'In die Urne legen',
    back: 'Zurück',
    yes: 'Ja',
    no: 'Nein',
    abstain: 'Enthaltung',
    blank: 'Leer',
    invalid: 'Ungültig',
    hints: {
      yes: 'Ich stimme zu.',
      no: 'Ich lehne ab.',
      abstain: 'Ich enthalte mich.',
      blank: 'Ich gebe einen leeren Stimmzettel ab.',
      invalid: 'Ich gebe einen ungültigen Stimmzettel ab.',
    },
    hall: 'Bitte stimmen Sie jetzt geheim an Ihrem Gerät ab.',
    confirm: 'Ich leite die geheime Abstimmung an Geräten, obwohl nicht geprüft ist, ob das zulässig ist.',
    few:
      'Stimmen nur wenige ab oder alle gleich, verrät das Ergebnis selbst, wer wie gestimmt hat. Dann hilft auch ' +
      'Papier nur wenig.',
    worth: 'Wovor das schützt und wovor nicht',
    protects: 'Geschützt sind Sie davor,',
    protectedFrom: [
      'dass jemand in Journal, Niederschrift, Protokollen oder Quittungen nachliest, wie Sie gestimmt haben; auch ' +
        'Sitzungsleitung und Sitzungsdienst sehen es nicht.',
      'dass es sich später aus der Datenbank oder einer Sicherung von Gremia ergibt: Mit dem Schluss der Abstimmung ' +
        'ist die Urne gelöscht, und gesichert wird sie nie.',
      'dass Ihre Stimme unbemerkt fehlt: Ihr Prüfcode steht dann nicht in der Liste.',
      'dass Sie jemandem beweisen müssen, wie Sie gestimmt haben: Der Prüfcode sagt es nicht.',
    ],
    doesNot: 'Nicht geschützt sind Sie',
    notProtectedFrom: [
      'vor denen, die den Server verwalten: Er sieht jede Stimme in dem Augenblick, in dem sie ankommt. Wer das ' +
        'Programm ändert, während der Abstimmung in die Datenbank sieht oder deren Schreibprotokoll (WAL), Abbilder ' +
        'oder gelöschte Teile auswertet, kann Stimmen zuordnen.',
      'davor, dass ein verändertes Programm falsch zählt: Der Prüfcode zeigt, dass Ihre Stimme dabei war, nicht, als ' +
        'was sie gezählt wurde.',
      'vor Blicken auf Ihren Bildschirm und vor einem Gerät, das andere beherrschen.',
      'vor dem Ergebnis selbst, wenn alle gleich oder nur wenige stimmen.',
    ],
    paper: 'Wo es darauf ankommt, stimmen Sie mit Stimmzetteln ab.',
  },
  en: {
    legend: 'Your secret ballot',
    cast: 'Cast a secret ballot',
    intro:
      'It is put on record that you have voted. How, lies in the urn, apart from that. The ballot cannot be changed ' +
      'afterwards.',
    ask: 'Put the ballot into the urn?',
    asked: (word: string): string => `Your ballot: ${word}. It then lies in the urn and cannot be changed any more.`,
    put: 'Put into the urn',
    back: 'Back',
    yes: 'Yes',
    no: 'No',
    abstain: 'Abstention',
    blank: 'Blank',
    invalid: 'Invalid',
    hints: {
      yes: 'I agree.',
      no: 'I reject.',
      abstain: 'I abstain.',
      blank: 'I put in a blank ballot.',
      invalid: 'I put in an invalid ballot.',
    },
    hall: 'Please vote secretly on your device now.',
    confirm: 'I hold the secret vote on devices although nobody has verified whether that is lawful.',
    few:
      'Where only a few vote, or all alike, the result itself tells who voted how. Paper does not help much then ' +
      'either.',
    worth: 'What this protects against, and what not',
    protects: 'You are protected from',
    protectedFrom: [
      'anybody reading in the journal, minutes, logs or receipts how you voted; chair and clerk do not see it either.',
      'its following later from the database or a backup of Gremia: with the end of the vote the urn is deleted, and ' +
        'it is never backed up.',
      'your ballot missing without notice: your check code is not in the list then.',
      'having to prove to somebody how you voted: the check code does not tell.',
    ],
    doesNot: 'You are not protected from',
    notProtectedFrom: [
      'those who run the server: it sees every ballot at the moment when it arrives. Whoever changes the program, ' +
        'looks into the database during the vote, or reads its write-ahead log (WAL), images of it or deleted parts, ' +
        'can tell whose ballots they are.',
      'a changed program that counts wrongly: the check code shows that your ballot was there, not as what it was ' +
        'counted.',
      'eyes on your screen, and a device that others control.',
      'the result itself where all vote alike, or only a few vote.',
    ],
    paper: 'Where it matters, vote on paper.',
  },
};
