import type { z } from 'zod';
import { fieldFault, writeFault, type FieldFault } from './fault';

type Issue = z.core.$ZodRawIssue;

const OF_FORMAT: Readonly<
  Record<string, 'email' | 'date' | 'day-and-time' | 'time' | 'address' | 'selection-unknown'>
> = {
  email: 'email',
  date: 'date',
  datetime: 'day-and-time',
  time: 'time',
  url: 'address',
  uuid: 'selection-unknown',
};

const OF_TYPE: Readonly<Record<string, 'number' | 'whole-number' | 'date'>> = {
  number: 'number',
  int: 'whole-number',
  date: 'date',
};

const isNumeric = (origin: string): boolean => origin === 'number' || origin === 'int' || origin === 'bigint';
const isNothing = (input: unknown): boolean => input === undefined || input === null;

function tooSmall({ origin, minimum: least, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): FieldFault {
  const minimum = Number(least);
  if (origin === 'string') return minimum === 1 ? fieldFault('gap') : fieldFault('too-short', { minimum });
  if (origin === 'array' || origin === 'set')
    return minimum === 1 ? fieldFault('no-entry') : fieldFault('too-few', { minimum });
  return inclusive === false ? fieldFault('more-than', { minimum }) : fieldFault('at-least', { minimum });
}

function tooBig({ origin, maximum: most, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): FieldFault {
  const maximum = Number(most);
  if (origin === 'string') return fieldFault('too-long', { maximum });
  if (!isNumeric(origin)) return fieldFault('too-many', { maximum });
  return inclusive === false ? fieldFault('less-than', { maximum }) : fieldFault('at-most', { maximum });
}

function wrongType({ expected, input }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): FieldFault {
  if (expected === 'boolean') return fieldFault('choice-unknown');
  // NaN is what a number field without a number gives.
  if (isNothing(input) || Number.isNaN(input)) return fieldFault('gap');
  return fieldFault(OF_TYPE[expected] ?? 'unreadable');
}

/** What a breach of a schema means for whoever has filled in the field. */
export function issueFault(issue: Issue): FieldFault {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return fieldFault(OF_FORMAT[issue.format] ?? 'other-form');
    case 'invalid_value':
    case 'invalid_union':
      return fieldFault(isNothing(issue.input) || issue.input === '' ? 'choice-missing' : 'choice-unknown');
    case 'not_multiple_of':
      return fieldFault('multiple-of', { divisor: Number(issue.divisor) });
    case 'unrecognized_keys':
      return fieldFault('unknown-part');
    default:
      return fieldFault('impossible');
  }
}

/**
 * The message of every breach that has none of its own, the same on the server and in the browser. To be set once for a
 * process: `z.config({ customError: issueMessage })`.
 */
export const issueMessage = (issue: Issue): string => writeFault(issueFault(issue));
