import type { Choice } from '@gremia/rules';
import type { Player } from '../procedure';

const NO_OF_THE_REST = 0.65;

/** What a simulated member says: as the group leans, with single voices apart. */
export function rehearsedChoice({ profile, leaning, random }: Player): Choice {
  if (random < leaning) return 'yes';
  const mayAbstain = profile.abstention.value !== 'forbidden';
  return !mayAbstain || random < leaning + (1 - leaning) * NO_OF_THE_REST ? 'no' : 'abstain';
}
