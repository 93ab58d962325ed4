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
    optionsHint: 'Eine Zeile für jeden: Name, Doppelpunkt, Wortlaut. Der weitestgehende steht zuerst.',
    manner: 'Wie abgestimmt wird',
    mannerHint:
      'In einer Abstimmung wählt jede Stimme einen Vorschlag oder keinen. Hat keiner die Mehrheit, folgt die ' +
      'Stichabstimmung zwischen den beiden stärksten, dann Ja oder Nein über den, der vorn liegt.',
    inTurn: 'nacheinander, bis einer angenommen ist',
    oneCount: 'in einer Abstimmung gegeneinander',
    put: 'Vorschläge zur Abstimmung stellen',
    dropSummary: 'Vorschläge fallen lassen',
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
    optionsHint: 'One line for each: name, colon, wording. The one that goes furthest stands first.',
    manner: 'How it is voted',
    mannerHint:
      'In one count every vote is for one proposal or for none. Where none has the majority, a run-off between the ' +
      'first two follows, then yes or no on the one that leads.',
    inTurn: 'one after another until one is adopted',
    oneCount: 'in one count against each other',
    put: 'Put the proposals to the vote',
    dropSummary: 'Drop the proposals',
    drop: 'Do not vote on them any more',
    reason: 'Reason',
  },
};
