/** What is said about proposals that exclude each other. */
export const ALTERNATIVES_WORDS = {
  de: {
    heading: (question: string): string => `Vorschläge: ${question}`,
    standing: { open: 'offen', adopted: 'angenommen', rejected: 'abgelehnt', settled: 'erledigt' },
    dropped: (reason: string): string => `Nicht weiter abgestimmt: ${reason}`,
    summary: 'Mehrere Vorschläge gegeneinander abstimmen',
    question: 'Worum es geht',
    questionHint: 'Zum Beispiel: Standort der Bibliothek',
    options: 'Vorschläge, der weitestgehende zuerst',
    optionsHint:
      'Eine Zeile für jeden: Name, Doppelpunkt, Wortlaut. Abgestimmt wird in dieser Reihenfolge, bis einer ' +
      'angenommen ist.',
    put: 'Vorschläge zur Abstimmung stellen',
    drop: 'Nicht weiter darüber abstimmen',
    reason: 'Grund',
  },
  en: {
    heading: (question: string): string => `Proposals: ${question}`,
    standing: { open: 'open', adopted: 'adopted', rejected: 'rejected', settled: 'settled' },
    dropped: (reason: string): string => `Not voted on any more: ${reason}`,
    summary: 'Vote on several proposals against each other',
    question: 'What it is about',
    questionHint: 'For example: site of the library',
    options: 'Proposals, the one that goes furthest first',
    optionsHint: 'One line for each: name, colon, wording. They are voted on in this order until one is adopted.',
    put: 'Put the proposals to the vote',
    drop: 'Do not vote on them any more',
    reason: 'Reason',
  },
};
