const POINT = /(?<![\p{L}\d])BP(?=[ \u00a0]\d)/gu;

/** A German sentence as it is read aloud: what is short on paper has its whole word (`Beschlusspunkt 02`). */
export const spelledOut = (text: string): string => text.replace(POINT, 'Beschlusspunkt');
