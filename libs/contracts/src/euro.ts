import { z } from 'zod';
import { fieldFault, writeFault, type FieldFault } from './fault';

/** The largest amount in cents: just below a trillion euro, far below what a number holds exactly. */
const MOST_CENTS = 99_999_999_999_999;

/** An amount of money in whole cents. */
export const cents = z.int().min(0).max(MOST_CENTS);

const TYPED = /^(?<whole>\d{1,3}(?:[. \u00A0\u202F]\d{3})+|\d+)(?:,(?<part>\d{1,2}|-{1,2}|–))?$/u;
const UNIT = /\s*(?:€|EUR|Euro)$/iu;

/**
 * Reads an amount as it is typed in Germany: `12.500,00`, `12500`, `12 500,5 €`. Dots and blanks part thousands, a
 * comma begins the cents.
 *
 * @returns whole cents, or what is wrong
 */
export function readEuro(typed: string): number | FieldFault {
  const text = typed.trim().replace(UNIT, '').trim();
  if (/^[-−+]/u.test(text)) return fieldFault('amount-signed');
  const groups = TYPED.exec(text)?.groups;
  if (groups === undefined) return fieldFault('amount');
  const whole = Number((groups['whole'] ?? '').replace(/\D/gu, ''));
  const part = (groups['part'] ?? '').replace(/\D/gu, '').padEnd(2, '0');
  const amount = whole * 100 + Number(part);
  return amount > MOST_CENTS ? fieldFault('amount-too-large') : amount;
}

/** An amount as it is typed; nothing typed is no amount. */
export const typedEuro = z
  .string()
  .max(100)
  .transform((typed, context): number | null => {
    if (typed.trim() === '') return null;
    const read = readEuro(typed);
    if (typeof read === 'number') return read;
    context.addIssue({ code: 'custom', message: writeFault(read) });
    return z.NEVER;
  });
