import { rehearsedChoice } from '../open-ballot/rehearsed-choice';
import type { Player } from '../procedure';
import type { SecretChoice } from './secret-choice';

/** Every now and then a ballot stays blank, as on paper. */
const BLANK = 0.97;

/** What a simulated member puts into the urn. */
export function rehearsedSecretly(player: Player): SecretChoice {
  if (player.random > BLANK) return 'blank';
  const choice = rehearsedChoice(player);
  return choice === 'conflicted' ? 'abstain' : choice;
}
