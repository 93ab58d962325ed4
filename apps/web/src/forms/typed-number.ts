import { faultMessage } from '@gremia/contracts';
import { z } from 'zod';

interface Bounds {
  readonly min: number;
  readonly max: number;
  /** What is said where nothing stands; "Bitte ausfüllen." without it. */
  readonly missing?: string;
}

/** A whole number as it is typed: an empty field is a gap, never a nought. */
export const typedNumber = ({ min, max, missing = faultMessage('gap') }: Bounds) =>
  z
    .string()
    .trim()
    .transform((digits, context): number => {
      const read = Number(digits);
      const message =
        digits === ''
          ? missing
          : !/^[+-]?\d+$/u.test(digits)
            ? faultMessage('whole-number')
            : read < min
              ? faultMessage('at-least', { minimum: min })
              : read > max
                ? faultMessage('at-most', { maximum: max })
                : null;
      if (message === null) return read;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
