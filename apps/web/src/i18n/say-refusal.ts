import { printValues, type FaultCode, type FieldProblem, type ProblemCode } from '@gremia/contracts';
import { ApiProblem } from '../api/api-problem';
import i18n, { currentLanguage, LOCALES } from './i18n';
import { keepTogether } from './keep-together';

/** What the server says about a field. A sentence that cites a rule of the council is German in every language. */
export const sayFieldProblem = ({ code, values = {}, detail }: FieldProblem): string =>
  code !== undefined && i18n.exists(`faults:${code}`)
    ? i18n.t(`faults:${code as FaultCode}`, { replace: printValues(values, LOCALES[currentLanguage()]) })
    : keepTogether(detail);

/** A refusal in the language of the interface, or in German where it says more than its code. */
export function sayRefusal({ code, detail }: { readonly code: ProblemCode | 'offline'; readonly detail: string }): {
  readonly sentence: string;
  readonly lang: 'de' | undefined;
} {
  if (code === 'offline') return { sentence: i18n.t('common:problem.offline'), lang: undefined };
  if (detail === '') return { sentence: i18n.t('common:problem.unexpected'), lang: undefined };
  const isUsual = detail === i18n.getResource('de', 'problems', code);
  return { sentence: isUsual ? i18n.t(`problems:${code}`) : keepTogether(detail), lang: isUsual ? undefined : 'de' };
}

/** Whatever went wrong, in one sentence, where there is no room for more. */
export const sayError = (error: Error): string =>
  error instanceof ApiProblem ? sayRefusal(error).sentence : i18n.t('common:problem.unexpected');
