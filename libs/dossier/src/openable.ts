import type { ReadEvent } from '@gremia/meeting';

/**
 * Which ballots may be opened in a dossier: of each person the last one, in votes that were counted ballot by ballot. A
 * ballot that its person replaced, or one of a vote that was voided, stays sealed.
 *
 * @param entries in their order, as the reader of the dossier has them
 * @returns the seals that may be opened, by their place in the list
 */
export function openableSeals(entries: readonly { readonly event: ReadEvent }[]): ReadonlySet<number> {
  const last = new Map<string, Map<string, number>>();
  const open = new Set<number>();
  entries.forEach(({ event }, index) => {
    if (event.kind === 'ballot-cast')
      last.set(event.voteId, (last.get(event.voteId) ?? new Map<string, number>()).set(event.personId, index));
    if (event.kind !== 'vote-closed' || event.ballots === null) return;
    const counted = new Set(event.ballots.map(({ personId }) => personId));
    for (const [personId, place] of last.get(event.voteId) ?? []) if (counted.has(personId)) open.add(place);
  });
  return open;
}
