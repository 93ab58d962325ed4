import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'Angaben in der Form { Schlüssel: Wert }',
  record: 'Angaben in der Form { Name: Wert }',
};

/** Where lists of a file are counted from one, as a reader does. */
const LISTS: Readonly<Record<string, string>> = { schritte: 'Schritt', tagesordnung: 'Tagesordnungspunkt' };

/**
 * What is wrong at one place of a scenario, in plain words. Written here and not taken from zod's own sentences, which
 * follow whatever language the process speaks: the server's is that of its forms.
 *
 * @param given what the whole file says
 */
export function faultWords(issue: Issue, given: unknown): string {
  const meant = begunAmong(issue);
  const place = placeOf(meant.path);
  return place === '' ? wordsOf(meant, given) : `${place}: ${wordsOf(meant, given)}`;
}

function wordsOf(issue: Issue, given: unknown): string {
  const value = valueAt(given, issue.path);
  const shown = shownAs(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unbekannt ist ${issue.keys.map((key) => `„${key}“`).join(', ')}${commaWords(issue.keys, value)}`;
    case 'invalid_type':
      return value === undefined ? 'fehlt' : `da steht ${shown}, erwartet: ${kindOf(issue.expected, value)}`;
    case 'invalid_value':
      return value === undefined ? 'fehlt' : `${shown} gibt es hier nicht; möglich: ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' ? 'darf nicht leer sein' : `${shown} ist zu klein, mindestens ${issue.minimum}`;
    case 'too_big':
      return `${shown} ist zu groß, höchstens ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? `${shown} ist kein Tag der Form 2026-11-25` : `${shown}: ${issue.message}`;
    case 'invalid_union':
      return `${shown} ist hier nicht möglich; erwartet: ${waysOf(issue)}`;
    default:
      return issue.message;
  }
}

/** `{ wer: M1, M2 }`: behind a comma a key begins that has nothing beside it. */
const commaWords = (keys: readonly string[], value: unknown): string =>
  keys.some((key) => valueAt(value, [key]) === null)
    ? '; hinter einem Komma beginnt etwas Neues: mehrere in Anführungszeichen oder als Liste'
    : '';

const kindOf = (expected: string, value: unknown): string =>
  `${KINDS[expected] ?? expected}${expected === 'string' && typeof value !== 'object' ? ' in Anführungszeichen' : ''}`;

/** Of several ways to write something the one that was begun: its fault lies deepest. The fault itself otherwise. */
function begunAmong(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const depth = ({ code, path }: Issue): number => path.length + (code === 'unrecognized_keys' ? 1 : 0);
  const [first] = issue.errors.flat().sort((one, other) => depth(other) - depth(one));
  if (first === undefined || depth(first) === 0) return issue;
  return begunAmong({ ...first, path: [...issue.path, ...first.path] });
}

const waysOf = ({ errors }: Extract<Issue, { code: 'invalid_union' }>): string =>
  [...new Set(errors.flat().map(expectedOf))].join(' oder ');

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.join(', ');
  return issue.code === 'too_small' ? `mindestens ${issue.minimum}` : issue.message;
}

/** `Schritt 4 › abstimmen › art`. */
function placeOf(path: readonly PropertyKey[]): string {
  const words = path.map(String);
  const list = LISTS[words[0] ?? ''];
  const named = list !== undefined && words.length > 1 ? [`${list} ${Number(words[1]) + 1}`, ...words.slice(2)] : words;
  return named.join(' › ');
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    given,
  );
}

function shownAs(value: unknown): string {
  if (value === null || value === undefined) return 'nichts';
  return typeof value === 'object' ? `„${JSON.stringify(value)}“` : `„${String(value)}“`;
}
