import type { RosterEntry } from '../events';

/** Members with a vote, of two Fraktionen in turn; the first is the chair, the next are deputies. */
export const roster = (voting: number, deputies: number, ranked = false): RosterEntry[] =>
  Array.from({ length: voting }, (_, index) => ({
    personId: `m${index + 1}`,
    name: `Mitglied ${index + 1}`,
    faction: index % 2 === 0 ? 'Ahorn' : 'Linde',
    function: index === 0 ? 'chair' : index <= deputies ? 'deputy-chair' : 'member',
    voting: true,
    ...(ranked && index > 0 && index <= deputies ? { rank: index } : {}),
    excused: false,
  }));

/** Somebody without a seat who may sit for these members. */
export const substitute = (no: number, mayStandFor: readonly string[]): RosterEntry => ({
  personId: `s${no}`,
  name: `Vertretung ${no}`,
  faction: 'Ahorn',
  function: 'substitute',
  voting: false,
  excused: false,
  mayStandFor,
});
