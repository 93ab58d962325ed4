import {
  isFaultCode,
  printValues,
  PROBLEMS,
  readFault,
  type FieldFault,
  type FieldProblem,
  type ProblemCode,
} from '@gremia/contracts';
import i18n, { currentLanguage } from './i18n';

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;

/** What is wrong with a field, in the language of the interface. */
export const sayFault = ({ code, values }: FieldFault): string =>
  i18n.t(`faults:${code}`, { replace: printValues(values, LOCALES[currentLanguage()]) });

/** The message of a schema; one that is no fault is a sentence already. */
export function sayMessage(message: string): string {
  const fault = readFault(message);
  return fault === null ? message : sayFault(fault);
}

/** What the server says about a field. A sentence that cites a rule of the council is German in every language. */
export const sayFieldProblem = ({ code, values = {}, detail }: FieldProblem): string =>
  code !== undefined && isFaultCode(code) ? sayFault({ code, values }) : detail;

/** A refusal in the language of the interface, or in German where it says more than its code. */
export function sayRefusal({ code, detail }: { readonly code: ProblemCode | 'offline'; readonly detail: string }): {
  readonly sentence: string;
  readonly lang: 'de' | undefined;
} {
  if (code === 'offline') return { sentence: i18n.t('common:problem.offline'), lang: undefined };
  const isUsual = detail === PROBLEMS[code][1];
  return { sentence: isUsual ? i18n.t(`problems:${code}`) : detail, lang: isUsual ? undefined : 'de' };
}
