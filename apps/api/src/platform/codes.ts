import { createHash, randomInt } from 'node:crypto';
import { CODE_LETTERS, plainCode } from '@gremia/contracts';

/** A new code of letters that nobody mistakes: each of 31, by chance nobody can foresee. */
export const newCode = (length: number): string =>
  Array.from({ length }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

/** The digest under which a code is kept, of the code as somebody typed it. */
export const codeHashOf = (typed: string): Buffer => createHash('sha256').update(plainCode(typed)).digest();
