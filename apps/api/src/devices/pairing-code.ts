import { createHash, randomInt } from 'node:crypto';
import { CODE_LENGTH, CODE_LETTERS, plainCode } from '@gremia/contracts';

/** A new code: 31 letters in eight places, some 8.5 hundred thousand million codes. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

/** The digest under which a code is kept, of the code as somebody typed it. */
export const codeHashOf = (typed: string): Buffer => createHash('sha256').update(plainCode(typed)).digest();
