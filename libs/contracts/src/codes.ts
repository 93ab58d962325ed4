/** Letters and digits that nobody mistakes for one another when they are read from a screen or from paper. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code as it is compared, whatever somebody typed between and around its letters: `abcd-efgh` is `ABCDEFGH`. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** A code as it is shown, in fours: `ABCD-EFGH`. */
export const shownCode = (code: string): string => code.match(/.{1,4}/gu)?.join('-') ?? '';
