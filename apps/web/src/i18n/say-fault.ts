import { printValues, readFault, type FieldFault } from '@gremia/contracts';
import i18n, { currentLanguage, LOCALES } from './i18n';

/** What is wrong with a field, in the language of the interface. */
export const sayFault = ({ code, values }: FieldFault): string =>
  i18n.t(`faults:${code}`, { replace: printValues(values, LOCALES[currentLanguage()]) });

/** The message of a schema; one that is no fault is a sentence already. */
export function sayMessage(message: string): string {
  const fault = readFault(message);
  return fault === null ? message : sayFault(fault);
}
