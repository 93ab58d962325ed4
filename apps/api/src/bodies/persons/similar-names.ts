/** Whose name is compared. */
export interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

/** So many letters may differ in a whole name, and it may still be a slip. */
const SLIPS = 2;

/**
 * Whether two names may well be one person's: they sound alike without accents, differ in at most two letters, change
 * places, or one given name begins the other ("Hans" and "Hans-Peter", "K." and "Konrad"). Titles say nothing.
 */
export function areSimilar(one: Named, other: Named): boolean {
  const [given, family] = [plain(one.givenName), plain(one.familyName)];
  const [otherGiven, otherFamily] = [plain(other.givenName), plain(other.familyName)];
  if (family === otherFamily && (given.startsWith(otherGiven) || otherGiven.startsWith(given))) return true;
  const whole = `${given} ${family}`;
  return [`${otherGiven} ${otherFamily}`, `${otherFamily} ${otherGiven}`].some(
    (name) => distance(whole, name, SLIPS) <= SLIPS,
  );
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[äöü]/gu, (letter) => `${letter.normalize('NFD').slice(0, 1)}e`)
    .normalize('NFD')
    .replaceAll(/[^a-z]/gu, '');

/** How many letters have to be put in, taken out or changed; more than `most` is told as `most + 1`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, compared] of [...other].entries()) {
      const changed = (row[place] ?? 0) + (letter === compared ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row.at(-1) ?? 0, most + 1);
}
