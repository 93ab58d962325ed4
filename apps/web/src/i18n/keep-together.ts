const GLUE = '\u00a0';
const LAW = /(?<![\p{L}\d])(§§?|Abs\.|Art\.|Nr\.) (?=\d)/gu;
/** What follows a paragraph belongs to it: `§ 35 Abs. 2`. */
const WITHIN_LAW = /(?<=\d[a-z]?) (?=(?:Abs\.|Satz|Nr\.)\s\d)/gu;
const NUMBERED = 'BP|Beschlusspunkt|TOP|Ö|N|DS|Drucksache|Anlage|Satz|Ziffer|Antrag|Änderungsantrag';
const BEFORE_NUMBER = new RegExp(`(?<![\\p{L}\\d])(${NUMBERED}) (?=\\d)`, 'gu');
const MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const THINGS = 'Änderungsantr(?:ag|äge)|Punkte?';
const SPANS = 'Minuten?|Sekunden?|Stunden?|Tage?n?';
const HEADS = 'Ja|Nein|Enthaltung(?:en)?|Stimmen?|Sitze?|Mitglieder|erforderlich';
const UNITS = `Uhr|${HEADS}|${THINGS}|${SPANS}|Euro|€|%|km|m²|m|MB|kB|ThürKO`;
const AFTER_NUMBER = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu');
const FIGURE = new RegExp(`(\\d[\\d.,]* (?:${UNITS})(?![\\p{L}\\d]))`, 'u');
const COUNTED = 'Wahlgang|Sitzung|Station|Stelle';
const DAY_OF_MONTH = new RegExp(`(?<=\\d\\.) (?=(?:${MONTHS}|${COUNTED})(?!\\p{L}))`, 'gu');
const YEAR = new RegExp(`(?<=(?:${MONTHS})) (?=\\d{4}(?!\\d))`, 'gu');

/** `Nein: 2` in a count. */
const COUNT_OF = /(?<![\p{L}\d])(Ja|Nein|Enthaltung(?:en)?|Befangen|Leer|Unbeschrieben|Ungültig): (?=\d)/gu;
const WHO_AGREES = /Wer stimmt zu(?=\?)/gu;

/** Keeps figures on one line with their paragraph, unit or month: `§ 38`, `26 Ja`, `17:00 Uhr`, `1. Wahlgang`. */
export const keepFigures = (text: string): string =>
  text
    .replace(LAW, (_, word: string) => word + GLUE)
    .replace(WITHIN_LAW, GLUE)
    .replace(AFTER_NUMBER, GLUE)
    .replace(DAY_OF_MONTH, GLUE)
    .replace(YEAR, GLUE)
    .replace(COUNT_OF, (_, word: string) => `${word}:${GLUE}`);

/** Facts in a line: no line begins with the dot between them. */
export const listed = (facts: readonly (string | null)[]): string =>
  keepTogether(facts.filter((fact) => fact !== null && fact !== '').join(`${GLUE}· `));

/** A text in pieces: at every second place a figure with its unit, between them what else it says. */
export const figuresIn = (text: string): readonly string[] => text.split(FIGURE);

/** Keeps, besides, a number on one line with what it names (`BP 01`), and the short question that a vote ends with. */
export const keepTogether = (text: string): string =>
  keepFigures(text)
    .replace(BEFORE_NUMBER, (_, word: string) => word + GLUE)
    .replace(WHO_AGREES, (question) => question.replaceAll(' ', GLUE));
