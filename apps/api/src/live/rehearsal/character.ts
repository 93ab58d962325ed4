/**
 * How a simulated member behaves: as usual; comes late; never votes; says to have a conflict of interest; loses the
 * line in the middle of a vote and comes back; asks to speak; raises a point of order.
 */
export type Character = 'usual' | 'late' | 'silent' | 'conflicted' | 'drops-off' | 'speaker' | 'point-of-order';

/** One of each, as long as enough others are there to vote. */
const SINGLE: readonly Character[] = ['conflicted', 'drops-off', 'silent', 'speaker', 'point-of-order'];
/** Fewer cannot hold a meeting in which so much happens. */
const FEWEST = 8;
/** One in so many comes late. */
const LATE_SHARE = 10;

/**
 * Who of the members is what. The first ones are those who are connected; what happens in the hall happens to the last.
 *
 * @param incidents whether anything is to happen at all
 */
export function characterOf(index: number, members: number, incidents: boolean): Character {
  if (!incidents || members < FEWEST) return 'usual';
  const fromTheEnd = members - 1 - index;
  const late = Math.max(1, Math.floor(members / LATE_SHARE));
  return SINGLE[fromTheEnd] ?? (fromTheEnd < SINGLE.length + late ? 'late' : 'usual');
}
