/** Of PostgreSQL's own; the order of the database itself is that of bytes, which puts Ä behind Z. */
export const GERMAN_COLLATION = 'de-x-icu';

/** SQL: sorts and compares a name or another text of people as German dictionaries do (DIN 5007, Ä like A). */
export const inGerman = (sql: string): string => `${sql} COLLATE "${GERMAN_COLLATION}"`;

/** SQL: sorts persons `p` by their names. */
export const byName = (p: string): string => `${inGerman(`${p}.family_name`)}, ${inGerman(`${p}.given_name`)}`;
