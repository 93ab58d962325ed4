const GLUE = '\u00a0';
const BEFORE_NUMBER =
  /(?<![\p{L}\d])(§§?|Abs\.|Art\.|Nr\.|BP|Ö|N|DS|Drucksache|Ziffer|Antrag|Änderungsantrag) (?=\d)/gu;
const MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const SPANS = 'Minuten?|Sekunden?|Stunden?|Tage?n?';
const UNITS = `Uhr|Ja|Nein|Enthaltung(?:en)?|Stimmen?|Sitze?|Mitglieder|${SPANS}|Euro|€|%|km|m²|m|MB|kB|ThürKO`;
const AFTER_NUMBER = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu');
const DAY_OF_MONTH = new RegExp(`(?<=\\d\\.) (?=(?:${MONTHS})(?!\\p{L}))`, 'gu');

const WHO_AGREES = /Wer stimmt zu(?=\?)/gu;

/**
 * Keeps a number on one line with what it counts or names (`§ 38`, `BP 01`, `26 Ja`, `17:00 Uhr`, `3. Dezember`), and
 * the short question that a vote ends with.
 */
export const keepTogether = (text: string): string =>
  text
    .replace(BEFORE_NUMBER, (_, word: string) => word + GLUE)
    .replace(AFTER_NUMBER, GLUE)
    .replace(DAY_OF_MONTH, GLUE)
    .replace(WHO_AGREES, (question) => question.replaceAll(' ', GLUE));
