import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const GAP = 'Bitte ausfüllen.';
const CHOICE = 'Bitte wählen Sie eine der Möglichkeiten.';
const number = (count: number | bigint): string => new Intl.NumberFormat('de-DE').format(count);

const OF_FORMAT: Readonly<Record<string, string>> = {
  email: 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@stadt.de.',
  date: 'Bitte geben Sie einen Tag ein, zum Beispiel 09.12.2026.',
  datetime: 'Bitte geben Sie Tag und Uhrzeit ein.',
  time: 'Bitte geben Sie eine Uhrzeit ein, zum Beispiel 17:00.',
  url: 'Bitte geben Sie eine Internetadresse ein, zum Beispiel https://www.stadt.de.',
  uuid: 'Diese Auswahl gibt es nicht. Bitte wählen Sie noch einmal.',
};

const OF_TYPE: Readonly<Record<string, string>> = {
  number: 'Bitte geben Sie eine Zahl ein.',
  int: 'Bitte geben Sie eine ganze Zahl ein.',
  boolean: CHOICE,
  date: OF_FORMAT['date'] ?? GAP,
};

const isNumeric = (origin: string): boolean => origin === 'number' || origin === 'int' || origin === 'bigint';

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (origin === 'string') return minimum === 1 ? GAP : `Bitte geben Sie mindestens ${number(minimum)} Zeichen ein.`;
  if (origin === 'array' || origin === 'set')
    return minimum === 1
      ? 'Bitte geben Sie mindestens einen Eintrag an.'
      : `Bitte mindestens ${number(minimum)} Einträge.`;
  return inclusive === false
    ? `Bitte geben Sie mehr als ${number(minimum)} ein.`
    : `Bitte geben Sie mindestens ${number(minimum)} ein.`;
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (origin === 'string') return `Das ist zu lang: höchstens ${number(maximum)} Zeichen sind möglich.`;
  if (!isNumeric(origin)) return `Das sind zu viele: höchstens ${number(maximum)} sind möglich.`;
  return inclusive === false
    ? `Bitte geben Sie weniger als ${number(maximum)} ein.`
    : `Bitte geben Sie höchstens ${number(maximum)} ein.`;
}

function wrongType({ expected, input }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string {
  if (expected === 'boolean') return CHOICE;
  // NaN is what a number field without a number gives.
  if (input === undefined || input === null || Number.isNaN(input)) return GAP;
  return OF_TYPE[expected] ?? 'Diese Angabe lässt sich so nicht lesen. Bitte geben Sie sie neu ein.';
}

/**
 * What people are told about each kind of breach of a schema, in German, the same in the answer of the server and
 * beside a field before anything is sent. A schema that has more to say gives its own message, which comes first.
 *
 * To be set once for a process: `z.config({ customError: issueSentence })`.
 */
export function issueSentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return OF_FORMAT[issue.format] ?? 'Diese Angabe hat nicht die erwartete Form.';
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined || issue.input === null || issue.input === '' ? 'Bitte wählen Sie.' : CHOICE;
    case 'not_multiple_of':
      return `Bitte geben Sie ein Vielfaches von ${String(issue.divisor)} ein.`;
    case 'unrecognized_keys':
      return 'Hier steht eine Angabe, die es nicht gibt.';
    default:
      return 'Diese Angabe ist so nicht möglich.';
  }
}
