/** Whose login is wanted. */
export interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', ł: 'l' };
const MOST_NUMBERED = 20;

/**
 * Logins for somebody, the best first: the family name, then with the given name before it, then numbered. Only
 * letters, digits and hyphens that every keyboard has; empty when the name has none of them.
 */
export function proposedLogins({ givenName, familyName }: Named): string[] {
  const [given, family] = [spelt(givenName), spelt(familyName)];
  if (family === '') return [];
  const numbered = Array.from({ length: MOST_NUMBERED }, (_, index) => `${family}${index + 2}`);
  return [
    family,
    ...(given === '' ? [] : [`${given.slice(0, 1)}.${family}`, `${given}.${family}`]),
    ...numbered,
  ].filter((login) => login.length > 1);
}

const spelt = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[äöüßæøł]/gu, (letter) => SPELT_OUT[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
