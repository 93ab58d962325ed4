import type { RosterEntry } from '@gremia/meeting';

const plain = (text: string): string => text.toLocaleLowerCase('de').normalize('NFD').replace(/\p{M}/gu, '');

/** Whether every word typed stands somewhere in name or faction, whatever the accents. */
export const matchesName = ({ name, faction }: RosterEntry, query: string): boolean =>
  plain(query)
    .split(/\s+/)
    .every((word) => plain(`${name} ${faction ?? ''}`).includes(word));
