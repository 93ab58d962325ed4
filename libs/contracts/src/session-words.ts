import type { SessionNumber } from './session-number';

/** As it stands in convocation and minutes: `12. Sitzung der Wahlperiode 2024–2029`. */
export const sessionWords = ({ no, term }: SessionNumber): string => `${no}. Sitzung der Wahlperiode ${term}`;
