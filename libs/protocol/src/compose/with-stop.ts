/** What somebody typed, as the end of a sentence. */
export const withStop = (typed: string): string => (/[.!?…]["“”»)]?$/u.test(typed.trimEnd()) ? typed : `${typed}.`);
