const NO_BREAK_SPACE = '\u00A0';

/** A name in one piece. */
export const unbroken = (name: string): string => name.replaceAll(' ', NO_BREAK_SPACE);
