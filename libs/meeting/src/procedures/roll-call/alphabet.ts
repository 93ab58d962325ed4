import type { CallOrder, RosterEntry } from '../../events';

const collator = new Intl.Collator('de', { numeric: true });
/** `von der`, `zu`: they do not count in the alphabet. */
const PARTICLES = /^(?:\p{Ll}\S*\s+)+/u;

/** The name by which a person stands in the alphabet: `Heide` for `Anna von der Heide`. */
const sortName = ({ name, familyName }: RosterEntry): string =>
  (familyName ?? name.split(/\s+/u).at(-1) ?? '').replace(PARTICLES, '');

/** The letter under which a person stands, without its dots: `O` for `Özdemir`. */
const letterOf = (entry: RosterEntry): string => (sortName(entry).normalize('NFD').at(0) ?? '').toLocaleUpperCase('de');

/** Everybody in alphabetical order, by family name and then by the whole name. */
export function alphabetical(electorate: readonly RosterEntry[]): CallOrder {
  const sorted = [...electorate].sort(
    (a, b) =>
      collator.compare(sortName(a), sortName(b)) ||
      collator.compare(a.name, b.name) ||
      (a.personId < b.personId ? -1 : 1),
  );
  return { drawn: null, persons: sorted.map(({ personId }) => personId) };
}

/**
 * In alphabetical order from a letter on that the lot has drawn, and around.
 *
 * @param lot a random whole number below 2^32; every letter that a name begins with is as likely
 */
export function fromDrawnLetter(electorate: readonly RosterEntry[], lot: number): CallOrder {
  const { persons } = alphabetical(electorate);
  const letters = [...new Set(electorate.map(letterOf))].sort(collator.compare);
  const drawn = letters[lot % Math.max(letters.length, 1)];
  if (drawn === undefined) return { drawn: null, persons };
  const byId = new Map(electorate.map((entry) => [entry.personId, letterOf(entry)]));
  const first = persons.findIndex((personId) => byId.get(personId) === drawn);
  return { drawn, persons: [...persons.slice(first), ...persons.slice(0, first)] };
}
