const ARTICLES = {
  nominative: { m: 'der', f: 'die', n: 'das' },
  accusative: { m: 'den', f: 'die', n: 'das' },
  dative: { m: 'dem', f: 'der', n: 'dem' },
};

/** Words that stand in one paper of thousands, as each archive has them. */
const RARE = ['Quellenschutzzonenverordnung', 'Fledermausquartierkontrolle', 'Straßenbahnwendeschleifenumbau'];

/** Writes what papers say. Gives plain sentences; nobody is named in them. */
export class Sentences {
  constructor(chance, words) {
    this.chance = chance;
    this.words = words;
  }

  topic() {
    return this.chance.pickEarly(this.words.topics);
  }

  withArticle(grammaticalCase, { word, gender } = this.topic()) {
    return `${ARTICLES[grammaticalCase][gender]} ${word}`;
  }

  place() {
    return this.chance.pickEarly(this.words.places);
  }

  day(year) {
    return `${this.chance.between(1, 28)}. ${this.chance.pick(['März', 'Juni', 'September', 'Dezember'])} ${year + 1}`;
  }

  euro() {
    return `${this.chance.between(2, 980)}.000 Euro`;
  }

  title() {
    const topic = this.topic().word;
    const place = this.place();
    const adjective = this.chance.pick(this.words.adjectives);
    return this.chance.pick([
      () => `${topic} ${place}`,
      () => `${topic} und ${this.topic().word} im Bereich ${place}`,
      () => `Fortschreibung: ${topic}, ${this.chance.between(2, 9)}. Abschnitt (${place})`,
      () => `${adjective.charAt(0).toUpperCase()}${adjective.slice(1)} Maßnahmen zum Thema ${topic}`,
      () => `Bebauungsplan Nr. ${this.chance.between(10, 700)} „${place}“: Aufstellungsbeschluss`,
      () =>
        `${this.chance.between(1, 4)}. Änderung der Regelungen zu ${topic}, ${this.topic().word} und ` +
        `${this.topic().word} einschließlich der Auswirkungen auf ${place} und ${this.place()}`,
    ])();
  }

  /** What is proposed, in one point. */
  demand(year) {
    return this.chance.pick([
      () => `Die Verwaltung wird beauftragt, ${this.withArticle('accusative')} bis zum ${this.day(year)} vorzulegen.`,
      () => `Für ${this.withArticle('accusative')} werden im Haushalt ${year + 1} ${this.euro()} bereitgestellt.`,
      () => `Im Bereich ${this.place()} entstehen ${this.chance.between(2, 90)} Plätze mit Bänken und Bäumen.`,
      () => `Dem zuständigen Ausschuss wird jährlich über ${this.withArticle('accusative')} berichtet.`,
      () => `Die Stadt tritt mit ${this.withArticle('dative')} in Verhandlungen über ${this.place()} ein.`,
      () => `Vor der Umsetzung werden die Beiräte zu ${this.withArticle('dative')} gehört.`,
    ])();
  }

  /** One sentence of a reasoning. */
  reason(year) {
    const adjective = this.chance.pick(this.words.adjectives);
    return this.chance.pick([
      () => `Nach dem Bericht vom ${this.day(year - 2)} ist ${this.withArticle('nominative')} in die Jahre gekommen.`,
      () =>
        `Im Haushalt sind dafür ${this.euro()} unter der Haushaltsstelle 1.${this.chance.between(1000, 9999)} geplant.`,
      () => `Anwohnerinnen und Anwohner aus ${this.place()} haben auf ${this.withArticle('accusative')} hingewiesen.`,
      () =>
        `Das ${adjective} Angebot entlastet ${this.withArticle('accusative')} und ${this.withArticle('accusative')}.`,
      () =>
        `Eine Prüfung ergab, dass ${this.withArticle('nominative')} zwischen ${this.place()} und ${this.place()} fehlt.`,
      () => `Die Förderung durch das Land beträgt ${this.chance.between(20, 90)} Prozent der Kosten.`,
      () =>
        `Damit wird der Beschluss ${String(this.chance.between(1, 3999)).padStart(4, '0')}/${year % 100} umgesetzt.`,
    ])();
  }

  /** Many sentences; now and then with a word that hardly any other paper has. */
  reasons(year, least, most) {
    const sentences = Array.from({ length: this.chance.between(least, most) }, () => this.reason(year));
    if (this.chance.is(0.0005)) sentences.push(`Zu beachten ist die ${this.chance.pick(RARE)}.`);
    const half = Math.ceil(sentences.length / 2);
    return `${sentences.slice(0, half).join(' ')}\n\n${sentences.slice(half).join(' ')}`.trim();
  }
}
