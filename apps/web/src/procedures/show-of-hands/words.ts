/** The texts of the vote by show of hands. */
export const WORDS = {
  de: {
    waiting: 'Es wird mit Handzeichen abgestimmt. Auf diesem Gerät ist nichts zu tun.',
    hall: 'Bitte heben Sie die Hand, wenn Sie gefragt werden.',
    legend: 'Gezählte Hände',
    yes: 'Ja',
    no: 'Nein',
    abstain: 'Enthaltungen',
    rest: (raised: number, entitled: number): string =>
      raised > entitled
        ? `${raised} Stimmen sind mehr als die ${entitled} anwesenden Stimmberechtigten. Bitte zählen Sie noch einmal.`
        : `${raised} von ${entitled} Stimmberechtigten gezählt, ${entitled - raised} ohne Handzeichen.`,
    close: 'Zählung eintragen und Abstimmung schließen',
    again: 'Berichtigte Zahlen eintragen',
  },
  en: {
    waiting: 'The vote is by show of hands. There is nothing to do on this device.',
    hall: 'Please raise your hand when asked.',
    legend: 'Hands counted',
    yes: 'Yes',
    no: 'No',
    abstain: 'Abstentions',
    rest: (raised: number, entitled: number): string =>
      raised > entitled
        ? `${raised} votes are more than the ${entitled} present and entitled. Please count again.`
        : `${raised} of ${entitled} entitled counted, ${entitled - raised} without a raised hand.`,
    close: 'Enter the count and close the vote',
    again: 'Enter corrected numbers',
  },
};
