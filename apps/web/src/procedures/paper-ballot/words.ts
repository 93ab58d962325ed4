/** The texts of the secret vote on paper. */
export const WORDS = {
  de: {
    waiting: 'Geheime Abstimmung mit Stimmzetteln: Sie erhalten einen Stimmzettel. Auf diesem Gerät ist nichts zu tun.',
    hall: 'Bitte holen Sie Ihren Stimmzettel ab und werfen Sie ihn gefaltet ein.',
    issued: (issued: number, entitled: number): string => `${issued} von ${entitled} Stimmzetteln ausgegeben`,
    list: 'Stimmzettel ausgeben',
    all: 'Allen Anwesenden einen Stimmzettel ausgeben',
    left: 'nicht mehr anwesend',
    connected: 'zugeschaltet, bekommt keinen Stimmzettel',
    legend: 'Auf den Stimmzetteln',
    yes: 'Ja',
    no: 'Nein',
    abstain: 'Enthaltungen',
    blank: 'Unbeschrieben',
    invalid: 'Ungültig',
    rest: (counted: number, issued: number): string =>
      counted > issued
        ? `Gezählt sind ${counted} Stimmzettel, ausgegeben wurden nur ${issued}. Bitte zählen Sie noch einmal.`
        : `${counted} von ${issued} ausgegebenen Stimmzetteln gezählt, ${issued - counted} nicht abgegeben.`,
    close: 'Zählung eintragen und Abstimmung schließen',
    again: 'Berichtigte Zahlen eintragen',
  },
  en: {
    waiting: 'Secret vote on paper: you are handed a ballot. There is nothing to do on this device.',
    hall: 'Please take your ballot and put it folded into the box.',
    issued: (issued: number, entitled: number): string => `${issued} of ${entitled} ballots handed out`,
    list: 'Hand out ballots',
    all: 'Hand a ballot to everybody present',
    left: 'no longer present',
    connected: 'connected, gets no ballot paper',
    legend: 'On the ballots',
    yes: 'Yes',
    no: 'No',
    abstain: 'Abstentions',
    blank: 'Blank',
    invalid: 'Invalid',
    rest: (counted: number, issued: number): string =>
      counted > issued
        ? `${counted} ballots are counted, but only ${issued} were handed out. Please count again.`
        : `${counted} of ${issued} ballots counted, ${issued - counted} not put in.`,
    close: 'Enter the count and close the vote',
    again: 'Enter corrected numbers',
  },
};
