import { FAULTS, type FaultCode } from './fault-sentences';
import { printValues, type FaultValues } from './fault-values';

/**
 * What is wrong with one field, without a language: schemas and handlers say this, and whoever shows it says it in the
 * language of the reader.
 */
export interface FieldFault {
  readonly code: FaultCode;
  readonly values: FaultValues;
}

type Gaps<Text extends string> = Text extends `${string}{{${infer Gap}}}${infer Rest}` ? Gap | Gaps<Rest> : never;
type Values<Code extends FaultCode> = [Gaps<(typeof FAULTS)[Code]>] extends [never]
  ? []
  : [values: Readonly<Record<Gaps<(typeof FAULTS)[Code]>, string | number>>];

/** A fault with everything that its sentence needs. */
export const fieldFault = <Code extends FaultCode>(code: Code, ...[values]: Values<Code>): FieldFault => ({
  code,
  values: values ?? {},
});

const SIGN = 'fault:';

/**
 * The fault as the message of a schema, `fault:too-long{"maximum":80}`: zod hands messages through, and nothing else.
 */
export const faultMessage = <Code extends FaultCode>(code: Code, ...values: Values<Code>): string =>
  writeFault(fieldFault(code, ...values));

/** See `faultMessage`; for a fault that is at hand already. */
export const writeFault = ({ code, values }: FieldFault): string =>
  `${SIGN}${code}${Object.keys(values).length === 0 ? '' : JSON.stringify(values)}`;

/** Reads what `faultMessage` wrote; null for any other message. */
export function readFault(message: string): FieldFault | null {
  const [, code = '', values = '{}'] = /^fault:([a-z-]+)(\{.*\})?$/su.exec(message) ?? [];
  return isFaultCode(code) ? { code, values: JSON.parse(values) as FaultValues } : null;
}

export const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(FAULTS, code);

/** The fault in German, as the server answers it beside the code. */
export function germanFault({ code, values }: FieldFault): string {
  const printed = printValues(values, 'de-DE');
  return FAULTS[code].replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => printed[name] ?? '');
}
