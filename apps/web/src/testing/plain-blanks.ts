/** The words as they are read, whatever blanks stand between them. */
export const plain = (shown: string | null | undefined): string => (shown ?? '').replaceAll('\u00a0', ' ');
